import type { IncomingMessage } from 'node:http';
import { settings } from '@/lib/platform/settings';

/** Methods that change nothing (RFC 9110, 9.2.1). */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/**
 * Whether a request that may change something comes from a page of another site: its Origin is not ours, or it has
 * none and the browser itself calls it cross-site or same-site (another host of the same domain). A program sends
 * neither header, and no cookie of somebody else.
 */
export function isForeign({ method = 'GET', headers }: IncomingMessage): boolean {
  if (SAFE.has(method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return headers.origin !== undefined && !isOurs(headers.origin, headers);
}

/** In real use there is one address, PUBLIC_URL; a demonstration is ours at whatever host it was asked. */
function isOurs(origin: string, headers: IncomingMessage['headers']): boolean {
  const { DEMO, PUBLIC_URL } = settings();
  if (!DEMO) return origin === PUBLIC_URL;
  return URL.canParse(origin) && new URL(origin).host === hostOf(headers);
}

function hostOf(headers: IncomingMessage['headers']): string | undefined {
  const named = settings().TRUST_PROXY ? headers['x-forwarded-host'] : undefined;
  return typeof named === 'string' ? named.split(',')[0]?.trim() : headers.host;
}

/** What a host in an address may be, with its port: a name, or a number of either kind (RFC 9110, 7.2). */
const HOST = /^(\[[0-9a-f:.]+\]|[^\s/?#@\\[\]:]+)(:\d*)?$/i;

/** Whether the host that was asked, by the request and by a trusted proxy, is one (RFC 9112, 3.2). */
export function namesHost({ headers }: IncomingMessage): boolean {
  return [headers.host, hostOf(headers)].every(
    (host) => host === undefined || (HOST.test(host) && URL.canParse(`http://${host}`)),
  );
}

/**
 * Lets all that comes after see the one true address of the portal: in real use that of PUBLIC_URL, and in a
 * demonstration what a trusted proxy says, never what a browser made up.
 */
export function settleAddress(headers: IncomingMessage['headers']): void {
  const { DEMO, PUBLIC_URL, TRUST_PROXY } = settings();
  if (DEMO && TRUST_PROXY) return;
  for (const name of ['forwarded', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'])
    delete headers[name];
  if (DEMO) return;
  const { host, protocol } = new URL(PUBLIC_URL);
  headers.host = host;
  headers['x-forwarded-host'] = host;
  headers['x-forwarded-proto'] = protocol.slice(0, -1);
}
