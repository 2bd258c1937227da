import { readFileSync } from 'node:fs';

/** Ticks a second in which Linux counts, whatever the machine: USER_HZ of its own interfaces. Source: proc(5). */
const TICKS = 100;

/** Milliseconds of processor that a process took so far, with all its threads. */
export function processorOf(pid: number): number {
  // The name of the program stands in brackets and may hold anything; user and system time are the 14th and 15th.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}
