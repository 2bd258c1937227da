import { bareAddress } from '@/lib/identity/network';
import { requestState } from '@/lib/platform/request-state';
import { settings } from '@/lib/platform/settings';

/**
 * The address a request came from, without its port: the last hop that our own proxy named, when one stands in front
 * (TRUST_PROXY), or else the other end of the connection. What a client says of itself without a proxy counts for
 * nothing. Null when it is not known.
 */
export function clientAddress(headers: Headers): string | null {
  const peer = bareAddress(requestState()?.peer);
  if (!settings().TRUST_PROXY) return peer;
  return bareAddress(headers.get('x-forwarded-for')?.split(',').at(-1)) ?? peer;
}
