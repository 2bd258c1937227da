import type { Server } from 'node:http';

/** How often connections that have become idle are looked for, in milliseconds. */
const IDLE_CHECK_MS = 100;

/**
 * On SIGTERM and SIGINT: takes no new connection, lets requests under way finish, calls `close`, and ends the process
 * with 128 and the number of the signal, as a program does that the signal itself ended.
 */
export function stopGracefully(server: Server, close: () => Promise<unknown>): void {
  let stopping = false;
  const stopOn = (signal: NodeJS.Signals, code: number) =>
    process.on(signal, () => {
      // The terminal and the command that started this may both send one.
      if (stopping) return;
      stopping = true;
      // A browser keeps its connection after its last answer; without this the stop would wait for it.
      setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS).unref();
      server.close(() => {
        close().finally(() => process.exit(code));
      });
    });
  stopOn('SIGTERM', 143);
  stopOn('SIGINT', 130);
}
