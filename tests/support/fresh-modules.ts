import { vi } from 'vitest';

/**
 * Runs before each file of integration tests. Files share a process, and with it the packages; a file meets no
 * module of our own, no setting and no database client that another left.
 */
vi.resetModules();
vi.unstubAllEnvs();
for (const name of Object.keys(globalThis)) {
  if (name.startsWith('bindend')) Reflect.deleteProperty(globalThis, name);
}
