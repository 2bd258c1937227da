import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, messageOf, PlainFailure } from '@/scripts/support/plain-failure';

const PATIENCE_MS = 3_000;

/**
 * Checks that the port can be listened on. Waits three seconds first: a portal that was just killed may still
 * be letting go. Throws a PlainFailure that says what to do.
 */
export async function requireFreePort(port: number, host: string | undefined): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (true) {
    const problem = (await listenProblem(port, host)) ?? ((await answers(port)) ? 'EADDRINUSE' : null);
    if (!problem) return;
    if (problem !== 'EADDRINUSE' || Date.now() > deadline)
      throw new PlainFailure(sentence(problem, port, host));
    await wait(300);
  }
}

function sentence(problem: string, port: number, host: string | undefined): string {
  if (problem === 'EADDRINUSE') {
    return `Port ${port} is in use by another program: stop that program, or choose another port, for example PORT=${port + 1} npm start.`;
  }
  if (problem === 'EACCES') {
    return `Your account may not listen on port ${port}: choose a port above 1023, for example PORT=3000 npm start.`;
  }
  return `Cannot listen on ${host ?? 'this machine'}, port ${port} (${problem}): correct HOST or PORT.`;
}

function listenProblem(port: number, host: string | undefined): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(codeOf(error) || messageOf(error)));
    server.listen({ port, host }, () => server.close(() => resolve(null)));
  });
}

/** A program that listens on one address of this machine only may not be in the way of listening on all. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(500, () => done(false));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}
