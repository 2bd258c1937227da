import type { ChildProcess } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { projectPath } from '@/scripts/support/project';

/** What a server holds after its garbage was collected. In bytes. */
export type Memory = {
  /** Of the whole process, as the machine sees it */
  rss: number;
  /** Objects and strings */
  heapUsed: number;
  /** Buffers */
  external: number;
};

/** What makes a server that is started with it answer `memoryOf`. */
export const WITH_PROBE = {
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${pathToFileURL(projectPath('scripts', 'soak', 'memory-probe.mjs')).href}`,
};

/** Collects the garbage of a server that was started with the probe, and asks what it holds then. */
export function memoryOf(server: ChildProcess): Promise<Memory> {
  return new Promise((resolve, reject) => {
    server.once('message', (memory) => resolve(memory as Memory));
    server.once('exit', () => reject(new Error('The server stopped')));
    server.send('memory');
  });
}

const MEGABYTE = 1_000_000;

/** A line about what a server holds, in whole megabytes of a million bytes. */
export function lineOf(requests: number, { rss, heapUsed, external }: Memory): string {
  const [whole, heap, buffers] = [rss, heapUsed, external].map((bytes) => Math.round(bytes / MEGABYTE));
  return `after ${requests} requests: ${whole} MB, of which heap ${heap} and buffers ${buffers}`;
}
