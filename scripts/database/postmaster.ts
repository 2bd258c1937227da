import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '@/scripts/support/plain-failure';
import type { Cluster } from './cluster';

/**
 * The server that runs on this data folder, or null. A lock file that a killed server left behind is removed
 * when its number now belongs to another program: PostgreSQL itself would refuse to start then, which happens
 * in containers, where the same small numbers come back after every restart.
 */
export function runningServer(cluster: Cluster): { pid: number; port: number } | null {
  const file = path.join(cluster.data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  if (!servesThisFolder(pid, cluster.data)) {
    rmSync(file, { force: true });
    return null;
  }
  return Number.isInteger(port) && port > 0 ? { pid, port } : null;
}

/**
 * Ends the processes that a killed server left behind on this data folder: one that is in the middle of a long query
 * does not notice that its server is gone, and as long as it lives PostgreSQL refuses to start. Does nothing on a
 * machine without /proc, where PostgreSQL waits for them.
 */
export function endOrphans(cluster: Cluster): void {
  if (!existsSync('/proc/self/cwd')) return;
  const mine = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && folderOf(name) === cluster.data)
      .map((name) => [Number(name), parentOf(name)]),
  );
  for (const [pid, parent] of mine) {
    // The server itself is no "postgres: ..."; the processes of one that lives have it as their parent.
    if (mine.has(parent) || !commandLine(pid)?.startsWith('postgres: ')) continue;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

function folderOf(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function parentOf(pid: string): number {
  try {
    // The name stands in brackets and may hold anything; the state and the parent follow it.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function servesThisFolder(pid: number, data: string): boolean {
  const command = commandLine(pid);
  // Unknown (Windows, a machine without /proc and ps): believe the lock file, as PostgreSQL does.
  return command === null || (command.includes('postgres') && command.includes(data));
}

function commandLine(pid: number): string | null {
  try {
    if (existsSync('/proc/self/cmdline'))
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (process.platform === 'win32') return null;
    return execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  } catch {
    return null;
  }
}
