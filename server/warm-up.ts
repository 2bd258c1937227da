import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { forgetKeptPages } from '@/lib/platform/kept-page';

/** One address of each kind: the pages behind the log-in lead to it, and load what they are made of on the way. */
const ADDRESSES = [
  ...['/nl', '/nl/standaarden', '/nl/inloggen', '/nl/mijn', '/nl/mijn/verplichtingen', '/nl/mijn/stemmen'],
  '/api/v1/standards?limit=1',
];
/** In milliseconds, for one of them: a database that is away must not keep the portal from saying so. */
const PATIENCE = 5_000;

/**
 * Asks the portal for a few pages before anybody can: the first of each kind takes more than a second, because its code
 * is read then. Whatever they answer is fine.
 */
export async function warmUp(listener: RequestListener): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  for (const address of ADDRESSES) {
    const signal = AbortSignal.timeout(PATIENCE);
    await fetch(`http://127.0.0.1:${port}${address}`, { redirect: 'manual', signal })
      .then((answer) => answer.arrayBuffer())
      .catch(() => undefined);
  }
  // What stood there a moment ago may be another thing in a process that was there already.
  forgetKeptPages();
  server.close();
  server.closeAllConnections();
}
