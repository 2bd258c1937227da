import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project, whatever folder a command is run from. */
export const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** An absolute path below the project. */
export function projectPath(...parts: string[]): string {
  return path.join(PROJECT, ...parts);
}
