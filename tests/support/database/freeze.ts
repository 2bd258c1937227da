import { readFileSync } from 'node:fs';

/**
 * Stops every process of a PostgreSQL in its tracks (SIGSTOP), so that it keeps its connections, takes new ones and
 * answers none. `postmaster` is the number of its first process. The returned function lets it go on, once.
 */
export function freezeServer(postmaster: number): () => void {
  // The first one first: it makes the others.
  process.kill(postmaster, 'SIGSTOP');
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8');
  const frozen = [postmaster, ...children.trim().split(' ').map(Number)];
  for (const pid of frozen) process.kill(pid, 'SIGSTOP');
  return () => {
    for (const pid of frozen.splice(0).toReversed()) process.kill(pid, 'SIGCONT');
  };
}
