import { createServer } from 'node:http';
import path from 'node:path';
import createNext from 'next';
import { log } from '@/lib/platform/log';
import { settings } from '@/lib/platform/settings';
import { sendConsoleToLog } from './console-lines';
import { frontBefore } from './front';
import { stopGracefully } from './stop';
import { warmUp } from './warm-up';

/**
 * The web server: our own front, with Next behind it. It listens at PORT and, unless it is empty, at the address
 * LISTEN_HOST only; NODE_ENV says whether Next serves the build or makes each page when it is asked for.
 */
export async function serve(): Promise<void> {
  const development = process.env.NODE_ENV === 'development';
  if (!development) sendConsoleToLog();
  const port = settings().PORT;
  const host = process.env.LISTEN_HOST || undefined;
  // As Next's own command sets it: without it a redirect of a form would ask the host that the browser named.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${host?.includes(':') ? `[${host}]` : (host ?? 'localhost')}:${port}`;
  const app = createNext({
    dev: development,
    dir: path.resolve(__dirname, '..'),
    hostname: host,
    port,
    quiet: true,
  });
  // Next sets it for every server of one's own. Built pages choose their runtime by it, and its own command leaves it.
  if (!development) delete process.env.TURBOPACK;
  await app.prepare();
  const front = frontBefore(app.getRequestHandler());
  if (!development) await warmUp(front);
  const server = createServer(front);
  // Longer than the minute that proxies keep a connection, so that none is closed while a request is on its way.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 30_000;
  server.requestTimeout = 120_000;
  stopGracefully(server, () => app.close());
  server.once('error', (error) => {
    log().fatal({ err: error }, 'the web server can not listen');
    process.exit(1);
  });
  server.listen(port, host);
}
