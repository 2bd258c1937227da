import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectPath } from '@/scripts/support/project';

/** Where the folders `policies` and `triggers` live. */
export const POLICIES_HOME = projectPath('prisma');

/** A file of policies or triggers. `name` is its path below the home, such as "policies/assembly.sql". */
export type PolicyFile = { name: string; script: string };

/** What others stand on comes first, in this order; the rest by folder and name. */
const FIRST = ['policies/platform.sql', 'triggers/platform.sql'];

/** All files of policies and triggers below `home`, in the order in which they apply. */
export function readPolicyFiles(home: string): PolicyFile[] {
  const names = ['policies', 'triggers'].flatMap((folder) => {
    const place = path.join(home, folder);
    if (!existsSync(place)) return [];
    const files = readdirSync(place).filter((file) => file.endsWith('.sql'));
    return files.sort().map((file) => `${folder}/${file}`);
  });
  const ordered = [
    ...FIRST.filter((name) => names.includes(name)),
    ...names.filter((name) => !FIRST.includes(name)),
  ];
  return ordered.map((name) => ({
    name,
    script: readFileSync(path.join(home, name), 'utf8').replaceAll('\r\n', '\n'),
  }));
}

/** A digest of the files and of the migrations below them: a migration may take along what a file made. */
export function digestOf(files: PolicyFile[], migrations: string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(migrations));
  for (const { name, script } of files) hash.update('\0').update(name).update('\0').update(script);
  return hash.digest('hex');
}
