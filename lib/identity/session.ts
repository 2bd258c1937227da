import 'server-only';
import { cache } from 'react';
import { auth } from '@/lib/identity/auth';
import { type LoggedIn, loadSession } from '@/lib/identity/queries/log-in';
import type { Actor } from '@/lib/platform/actor';

/**
 * The log-in of this request, or null. The session row and the roles are read fresh each time, so that
 * logging out, revoking and taking away a role work on the very next request.
 */
export const currentSession = cache(async (): Promise<LoggedIn | null> => {
  const token = (await auth()) as { sid?: unknown } | null;
  return typeof token?.sid === 'string' ? loadSession(token.sid) : null;
});

/** The actor of this request, or null when nobody is logged in. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null;
}
