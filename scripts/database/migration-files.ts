import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '@/scripts/support/plain-failure';
import { projectPath } from '@/scripts/support/project';

/** Where the migrations live. */
export const MIGRATIONS_FOLDER = projectPath('prisma', 'migrations');

/** A migration of the folder. */
export type Migration = { name: string; script: string };

/** The migrations of a folder in the order in which they apply. Throws a PlainFailure for one without its file. */
export function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const file = path.join(folder, name, 'migration.sql');
      if (!existsSync(file)) {
        throw new PlainFailure(`The file ${file} is missing: put it back, or remove its folder.`);
      }
      return { name, script: readFileSync(file, 'utf8') };
    });
}

/** The checksum of a script as Prisma keeps it. */
export function checksumOf(script: string): string {
  return createHash('sha256').update(script).digest('hex');
}

/** Whether a script has a checksum, also when Git gave it the line ends of another system. Prisma does the same. */
export function hasChecksum(script: string, checksum: string): boolean {
  const unix = script.replaceAll('\r\n', '\n');
  return [script, unix, unix.replaceAll('\n', '\r\n')].some((text) => checksumOf(text) === checksum);
}
