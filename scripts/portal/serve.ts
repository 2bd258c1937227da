import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Settings } from '@/lib/platform/settings';
import { endOf, exitOf, killGroup, startNode, stopChild } from '@/scripts/support/child';
import type { ProcessPart } from '@/scripts/support/keep-standing';
import type { Lifetime } from '@/scripts/support/lifetime';
import { PlainFailure } from '@/scripts/support/plain-failure';
import { projectPath } from '@/scripts/support/project';
import { hostOf, type PreparedPortal } from './prepare';

const READY_TIMEOUT_MS = 90_000;

/** `start` serves the build, `dev` builds each page when it is asked for and reloads on a change. */
export type ServeMode = 'start' | 'dev';

/** Starts the web server and waits until it answers. Throws a PlainFailure when it does not. */
export async function servePortal(
  lifetime: Lifetime,
  portal: Pick<PreparedPortal, 'settings' | 'env'>,
  mode: ServeMode,
): Promise<ChildProcess> {
  const host = hostOf(portal.settings);
  const server = startNode(lifetime, projectPath('server', 'main.cjs'), [], {
    ...portal.env,
    LISTEN_HOST: host ?? '',
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
  });
  const exit = exitOf(server).then((code) => {
    throw new PlainFailure(`The web server stopped with code ${code}: see the lines above.`);
  });
  // Also after the race below the exit must not count as an unhandled rejection: the caller waits for it itself.
  exit.catch(() => undefined);
  try {
    await Promise.race([answering(addressOf(portal.settings)), exit]);
  } catch (error) {
    await stopChild(server);
    throw error;
  }
  return server;
}

/** The web server as what must be kept standing; `first` is the one that runs. */
export function serverPart(
  lifetime: Lifetime,
  portal: Pick<PreparedPortal, 'settings' | 'env'>,
  mode: ServeMode,
  first: ChildProcess,
): ProcessPart {
  let server = first;
  return {
    name: 'The web server',
    pid: () => server.pid,
    fallen: () => endOf(server),
    standUp: async () => {
      killGroup(server);
      server = await servePortal(lifetime, portal, mode);
    },
  };
}

/** The address on this machine at which the server answers, whatever people call it. */
export function addressOf(settings: Settings): string {
  const host = settings.HOST && !/^(0\.0\.0\.0|::)$/.test(settings.HOST) ? settings.HOST : 'localhost';
  return `http://${host.includes(':') ? `[${host}]` : host}:${settings.PORT}`;
}

async function answering(address: string): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(10_000) }).catch(
      () => null,
    );
    if (answer?.ok) return;
    await wait(150);
  }
  throw new PlainFailure(`The web server does not answer at ${address}: see the lines above.`);
}
