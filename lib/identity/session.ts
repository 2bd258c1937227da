import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { loadSessionOf } from '@/lib/identity/commands/use-session';
import { presentedToken } from '@/lib/identity/presented-token';
import type { LoggedIn } from '@/lib/identity/queries/log-in';
import { seenIn } from '@/lib/identity/seen';
import { wasJustReplaced } from '@/lib/identity/session-token';
import type { Actor } from '@/lib/platform/actor';

/**
 * The log-in of this request, or null. The session row and the roles are read fresh each time, so that
 * logging out, revoking and taking away a role work on the very next request.
 */
export const currentSession = cache(async (): Promise<LoggedIn | null> => {
  const token = await presentedToken();
  return token === null ? null : loadSessionOf(token, seenIn(await headers()));
});

/** The actor of this request, or null when nobody is logged in. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null;
}

/** Whether this request brought a token that was replaced a moment ago, by another tab. */
export async function tokenWasJustReplaced(): Promise<boolean> {
  const token = await presentedToken();
  return token !== null && wasJustReplaced(token);
}
