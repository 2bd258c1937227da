import type { IncomingMessage, ServerResponse } from 'node:http';
import { type FreshPage, freshPage } from '@/lib/platform/kept-page';
import { SECURITY_HEADERS_BY_NAME } from '@/lib/platform/security-headers';

/** What Next says that its answers depend on, and whether they are compressed. */
const VARY =
  'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding';

/** How the names of the cookies of a log-in end: see lib/identity/session-cookie.ts. */
const LOGGED_IN = 'authjs.session-token=';

/** A request with one of these asks for a part of a page, or with a body. */
const OTHERWISE = ['rsc', 'next-router-state-tree', 'next-action', 'content-length', 'transfer-encoding'];

/**
 * Sends a public page that is kept and as new as it has to be, and tells whether it did. Next would find the same page,
 * and take some milliseconds to route, copy and compress it. What is asked with a query or by who may be logged in goes
 * on to Next, and so does everything that is not kept.
 */
export function sendKept(request: IncomingMessage, response: ServerResponse): boolean {
  const page = isPlainVisit(request) ? freshPage(request.url ?? '') : null;
  if (!page) return false;
  const isCompressed = acceptsGzip(request.headers['accept-encoding']);
  const body = isCompressed ? page.gzip : Buffer.from(page.html, 'utf8');
  response.writeHead(200, {
    ...headersOf(page),
    ...(isCompressed && { 'content-encoding': 'gzip' }),
    'content-length': body.byteLength,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

function isPlainVisit({ method, headers, url = '' }: IncomingMessage): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || /[?%]/.test(url)) return false;
  if (OTHERWISE.some((name) => headers[name] !== undefined)) return false;
  return !headers.cookie?.includes(LOGGED_IN);
}

/** Whether a browser takes gzip: it is named, and not with a weight of nothing. Source: RFC 9110, section 12.5.3. */
function acceptsGzip(accepted: string | string[] | undefined): boolean {
  return /(^|,)\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*(,|$))[^,]*)?(,|$)/i.test(String(accepted ?? ''));
}

function headersOf({ headers, cacheControl: { revalidate, expire } }: FreshPage): Record<string, string> {
  const policy = headers?.['content-security-policy'];
  const later = expire === undefined ? '' : `, stale-while-revalidate=${expire - revalidate}`;
  return {
    ...SECURITY_HEADERS_BY_NAME,
    ...(typeof policy === 'string' && { 'content-security-policy': policy }),
    'cache-control': `s-maxage=${revalidate}${later}`,
    'content-type': 'text/html; charset=utf-8',
    vary: VARY,
    'x-nextjs-cache': 'HIT',
  };
}
