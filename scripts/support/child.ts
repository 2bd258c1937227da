import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Lifetime } from './lifetime';
import { PlainFailure } from './plain-failure';
import { PROJECT, projectPath } from './project';

const STOP_TIMEOUT_MS = 10_000;
const LINES_SHOWN = 60;

type Environment = Record<string, string | undefined>;

/**
 * Starts a Node program that lives as long as the command: it has a process group of its own, so that Ctrl-C
 * reaches it once and through us, and it ends by itself when this process is killed (follow-parent.mjs).
 */
export function startNode(
  lifetime: Lifetime,
  script: string,
  args: string[],
  env: Environment,
): ChildProcess {
  const follow = pathToFileURL(projectPath('scripts', 'support', 'follow-parent.mjs')).href;
  const child = spawn(process.execPath, ['--import', follow, script, ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...env, BINDEND_PARENT: String(process.pid) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  lifetime.onEnd(() => stopChild(child));
  return child;
}

/** Asks a child to stop and waits until it did; insists after ten seconds. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await Promise.race([gone, wait(STOP_TIMEOUT_MS, undefined, { ref: false })]);
  killGroup(child);
  await gone;
}

/** Ends whatever a child started itself and left behind; the child too when it still lives. */
export function killGroup(child: ChildProcess): void {
  if (!child.pid || process.platform === 'win32') return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The whole group is gone already: the usual case.
  }
}

/** Runs a Node program to its end with its output on the screen, and returns its exit code. */
export function runLoudly(
  lifetime: Lifetime,
  script: string,
  args: string[],
  env: Environment = {},
): Promise<number> {
  return exitOf(startNode(lifetime, script, args, env));
}

/** The exit code of a child, once it ends. */
export function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** How a child ended, once it did, as the end of a sentence: "was killed (SIGKILL)", "ended with code 1". */
export async function endOf(child: ChildProcess): Promise<string> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.signalCode ? `was killed (${child.signalCode})` : `ended with code ${child.exitCode}`;
}

/**
 * Runs a Node program to its end without showing its output. Throws a PlainFailure that starts with `failure`
 * and shows the last lines when it fails.
 */
export async function runQuietly(
  lifetime: Lifetime,
  failure: string,
  script: string,
  args: string[],
  env: Environment = {},
): Promise<string> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  lifetime.onEnd(() => stopChild(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
  if (code === 0) return output;
  if (!lifetime.isEnding) console.error(`\n${output.trimEnd().split('\n').slice(-LINES_SHOWN).join('\n')}`);
  throw new PlainFailure(failure);
}
