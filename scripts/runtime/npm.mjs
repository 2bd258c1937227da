/** npm, for who has no packages yet. */
import { spawnSync } from 'node:child_process';

const QUIET = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];

/** Says in one sentence why there is nothing to go on with, and ends. */
export function fail(sentence) {
  console.error(`\n✗ ${sentence}`);
  process.exit(1);
}

/** Installs the packages of a folder as its lock file says. Ends the process when they cannot be installed. */
export function installPackages(folder) {
  if (npm(folder, ['ci', ...QUIET], 'ignore') === 0) return;
  // `npm ci` also refuses when a registry does not carry the programs of other machines; `npm install` takes the
  // same versions from the lock file and leaves those out.
  if (npm(folder, ['install', '--no-save', ...QUIET], 'inherit') === 0) return;
  fail(
    'The packages could not be installed: see the message of npm above (often the network, a full disk or a folder that your account may not write), then try again.',
  );
}

/** Runs npm and returns its exit code. npm says where it lives to what it runs; else the one on the path is used. */
function npm(folder, words, errors) {
  const self = process.env.npm_execpath;
  const options = { cwd: folder, stdio: ['ignore', 'inherit', errors] };
  const { status, error } = self?.endsWith('.js')
    ? spawnSync(process.execPath, [self, ...words], options)
    : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
  if (error?.code === 'ENOENT')
    fail('npm is not on this machine: install Node with npm from https://nodejs.org.');
  return status;
}
