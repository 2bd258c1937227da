import { log } from '@/lib/platform/log';
import { requestState } from '@/lib/platform/request-state';

/**
 * Writes one line about a failure that nobody expected, with the id of its request; the second time for the same
 * request it does nothing. What the code below noted as passing (busy, away) is a warning, not an error. `about` names
 * the route, never an address: some addresses hold a token.
 */
export function logUnexpected(error: unknown, about: Record<string, string> = {}): void {
  const state = requestState();
  if (state?.logged) return;
  if (state) state.logged = true;
  const line = { requestId: state?.id, ...about };
  // Without the error: all of them are the same while the database is away, and each is a page long.
  if (state?.unavailable)
    log().warn({ ...line, reason: state.unavailable.reason }, 'request not answered now');
  else log().error({ err: error, ...line }, 'request failed');
}
