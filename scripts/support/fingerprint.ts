import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectPath } from './project';

/**
 * A hash of the names and contents of files and folders of the project, and of other things that matter.
 * Absent paths count as absent, so that adding one changes the hash.
 */
export function fingerprint(paths: string[], others: string[] = []): string {
  const hash = createHash('sha256').update(others.join('\0'));
  for (const file of paths.flatMap((name) => filesOf(projectPath(name)))) {
    hash.update('\0').update(path.relative(projectPath(), file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
