import type { IncomingMessage } from 'node:http';

/** A target with a scheme and a host in it (RFC 9112, 3.2.2), as a proxy sends it: the rest is the path. */
const ABSOLUTE = /^https?:\/\/[^/?#]*/i;

/** Methods that pages and the API know. */
const METHODS = new Set(['GET', 'HEAD', 'POST']);

/** Files of the portal have a dot in their last part; pages have none. The API answers for itself. */
const FILE = /^\/(?!api\/).*\.[^/]*$/;

/** Headers that make the server of files fail where they don't fit; it may leave them out of account (RFC 9110, 14.2). */
const OF_PARTS = ['range', 'if-range', 'if-match', 'if-unmodified-since'];

/** Takes from a request what HTTP allows and the portal has no use for. */
export function simplify(request: IncomingMessage): void {
  request.url = (request.url ?? '').replace(ABSOLUTE, '');
  for (const name of OF_PARTS) delete request.headers[name];
}

/** The path of a request, without its query. */
export function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?')[0] ?? '';
}

/**
 * Whether the target of a request is an address that can be read: a path (RFC 9112, 3.2.1) whose percent signs stand
 * for text, without the character NUL, which no address of ours has and PostgreSQL can't store.
 */
export function isReadable(request: IncomingMessage): boolean {
  const path = pathOf(request);
  if (!path.startsWith('/') || /%00|\0/.test(request.url ?? '')) return false;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Whether there is anything at such an address that knows this method. */
export function knowsMethod(request: IncomingMessage): boolean {
  const { method = '' } = request;
  const path = pathOf(request);
  if (path.startsWith('/api/')) return METHODS.has(method) || method === 'OPTIONS';
  return METHODS.has(method) && (method !== 'POST' || !FILE.test(path));
}
