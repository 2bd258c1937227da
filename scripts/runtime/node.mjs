/**
 * The Node that Bindend runs on. Where the machine has an older one, a newer one is fetched from the package registry
 * into this folder, once, and does everything from then on: see docs/decisions/032.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fail, installPackages } from './npm.mjs';

const FOLDER = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const { engines } = JSON.parse(readFileSync(path.join(FOLDER, '..', '..', 'package.json'), 'utf8'));
const { optionalDependencies: runtimes } = JSON.parse(
  readFileSync(path.join(FOLDER, 'package.json'), 'utf8'),
);

/** Whether a version of Node is at least that which package.json asks for, as ">=22.19". */
export function isSupported(version, wanted = engines.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [least = 0, leastMinor = 0] = wanted.replace('>=', '').split('.').map(Number);
  return major > least || (major === least && minor >= leastMinor);
}

/** The package that carries a Node for a machine, with its version; undefined when there is none. */
export function runtimeFor(platform, arch) {
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  return runtimes[name] && { name, version: runtimes[name] };
}

/**
 * Runs this same command on a Node that is supported, and ends with its code. Returns only when this one is.
 */
export async function runOnSupportedNode() {
  const { node } = process.versions;
  if (isSupported(node)) return;
  const runtime = runtimeFor(process.platform, process.arch);
  const wanted = engines.node.replace('>=', '');
  if (!runtime)
    fail(
      `Bindend needs Node ${wanted} or newer and this is ${node}: install a newer one from https://nodejs.org.`,
    );
  console.log(`• This machine has Node ${node}: Bindend runs on a Node ${runtime.version} of its own.`);
  const program = fetched(runtime);
  const bin = path.dirname(program);
  const child = spawn(program, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
  });
  // A terminal sends its signals to both; a second one changes nothing (lifetime.ts).
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status, signal) => resolve(status ?? 128 + constants.signals[signal]));
  });
  process.exit(code);
}

/** The path of the program of a runtime, which is fetched when it is not there in that version. */
function fetched({ name, version }) {
  const home = path.join(FOLDER, 'node_modules', name);
  const described = path.join(home, 'package.json');
  const isThere = existsSync(described) && JSON.parse(readFileSync(described, 'utf8')).version === version;
  if (!isThere) installPackages(FOLDER);
  return path.join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
