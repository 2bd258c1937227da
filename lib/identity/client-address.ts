import { settings } from '@/lib/platform/settings';

/**
 * The address a request came from: the last hop that our own proxy named, when one stands in front
 * (TRUST_PROXY). Without it the header could be made up by the client, so the address counts as unknown.
 */
export function clientAddress(headers: Headers): string | null {
  if (!settings().TRUST_PROXY) return null;
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || null;
}
