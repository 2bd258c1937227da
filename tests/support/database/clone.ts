import { inject } from 'vitest';
import { cloneDatabase, type TestDatabase, type TestDatabases } from './clone-database';

export type { TestDatabase };

declare module 'vitest' {
  export interface ProvidedContext {
    databases: TestDatabases;
  }
}

/**
 * Clones the template: one call per test file, in `beforeAll`, with `drop` in `afterAll`.
 * `seeded` gives the facts and the demo accounts too.
 */
export function createDatabase(options: { seeded?: boolean } = {}): Promise<TestDatabase> {
  return cloneDatabase(inject('databases'), options);
}
