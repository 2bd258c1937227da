import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Lifetime } from '@/scripts/support/lifetime';

const SIZE = '768m';
const PART = Buffer.alloc(1024 * 1024);

/** A disk of its own for the database, small enough to fill. */
export type Disk = { fill: () => void; empty: () => void };

/**
 * Mounts a small disk in memory at `folder` until the command ends, or returns null where that is not allowed: then
 * there are no rounds with a full disk.
 */
export function mountDisk(lifetime: Lifetime, folder: string): Disk | null {
  mkdirSync(folder, { recursive: true });
  const run = (...words: [string, ...string[]]) =>
    spawnSync(words[0], words.slice(1), { stdio: 'ignore' }).status === 0;
  // Of a run that was killed.
  run('umount', '-l', folder);
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${SIZE},mode=0755`, 'bindend-chaos', folder)) return null;
  lifetime.onEnd(async () => run('umount', '-l', folder));
  const ballast = path.join(folder, 'ballast');
  return { fill: () => fillWith(ballast), empty: () => rmSync(ballast, { force: true }) };
}

/** Writes until there is no room for one more byte. */
function fillWith(file: string): void {
  const ballast = openSync(file, 'a');
  try {
    for (let size = PART.length; size >= 1; ) {
      try {
        writeSync(ballast, PART, 0, size);
      } catch {
        size = Math.floor(size / 2);
      }
    }
  } finally {
    closeSync(ballast);
  }
}
