import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '@/scripts/support/plain-failure';

/** Where Debian keeps programs that are not on everyone's path. */
const SYSTEM_FOLDERS = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/usr/local/sbin'];

/** Held while apt works, because apt itself fails instead of waiting when two test files ask at once. */
const LOCK = '/run/lock/bindend-apt';

/**
 * The path of a program that a test starts, such as PgBouncer. As root on Debian a missing one is installed from
 * `debianPackage`; elsewhere a PlainFailure says what to install, so that the test fails and does not skip itself.
 */
export function requireDebianProgram(program: string, debianPackage: string): string {
  const there = findProgram(program);
  if (there) return there;
  if (isDebianAsRoot()) installFromDebian(debianPackage);
  const installed = findProgram(program);
  if (installed) return installed;
  throw new PlainFailure(
    `The tests need the program ${program}, and it could not be installed: install it yourself (on Debian and Ubuntu "sudo apt-get install ${debianPackage}") and run them again.`,
  );
}

/** Whether this process may install packages of Debian. */
export function isDebianAsRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs a package; the lists of packages are fetched only when it can't be found without. */
export function installFromDebian(debianPackage: string): void {
  const install = `apt-get install -y --no-install-recommends ${debianPackage}`;
  spawnSync('flock', [LOCK, 'sh', '-c', `${install} || { apt-get update && ${install}; }`], {
    stdio: 'ignore',
    // A service that comes along (PgBouncer's) is not started where RUNLEVEL is heeded.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
}

function findProgram(program: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...SYSTEM_FOLDERS];
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file)) ?? null;
}
