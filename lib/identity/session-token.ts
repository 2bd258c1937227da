import 'server-only';
import type { Seen } from '@/lib/identity/seen';
import { justReplaced, openAt } from '@/lib/identity/session-limits';
import { holdSession, sealOf } from '@/lib/identity/session-seal';
import { hashOfToken, newToken } from '@/lib/identity/token';
import { NOBODY } from '@/lib/platform/actor';
import { inScope } from '@/lib/platform/database';

/*
 * The token in the cookie of a session; the database knows its hash only. Stands before the door, like logging in
 * and out: a token is given, replaced or spent before it is known who acts.
 */

/** A session that somebody just opened. */
type Opened = { personId: string; sessionId: string };

/** Gives a session that was just opened its first token. The session that was presented with the log-in ends. */
export async function giveToken(
  { personId, sessionId }: Opened,
  presented: string | null,
  seen: Seen,
): Promise<string> {
  const { token, tokenHash } = newToken();
  if (presented) await endSessionOf(presented);
  const { count } = await inScope({ ...NOBODY, personId }, async (tx, now) => {
    const held = await holdSession(tx, { id: sessionId });
    return tx.session.updateMany({
      where: { id: sessionId, tokenHash: null },
      data: { tokenHash, seal: held && sealOf({ ...held, tokenHash }), tokenSince: now, ...seen },
    });
  });
  if (count !== 1) throw new Error('A session gets its first token once');
  return token;
}

/**
 * Replaces the token of a session: the old one is worth nothing from here on. Null when it was none any more; of
 * two requests at the same moment one gets the new token.
 */
export async function renewToken(presented: string): Promise<string | null> {
  const old = hashOfToken(presented);
  const { token, tokenHash } = newToken();
  const { count } = await inScope({ ...NOBODY, tokenHash: old }, async (tx, now) => {
    const held = await holdSession(tx, { tokenHash: old });
    return tx.session.updateMany({
      where: { tokenHash: old, ...openAt(now) },
      data: {
        tokenHash,
        previousTokenHash: old,
        seal: held && sealOf({ ...held, tokenHash }),
        tokenSince: now,
      },
    });
  });
  return count === 1 ? token : null;
}

/**
 * Whether a token was replaced a moment ago. It opens nothing; but its browser has the new one already, or gets it
 * with the answer to another tab, so that asking again is better than asking for the password.
 */
export async function wasJustReplaced(presented: string): Promise<boolean> {
  const tokenHash = hashOfToken(presented);
  const found = await inScope({ ...NOBODY, tokenHash }, (tx, now) =>
    tx.session.count({
      where: { previousTokenHash: tokenHash, ...justReplaced(now), endedAt: null },
    }),
  );
  return found > 0;
}

/** Ends the session of a token at once, everywhere. */
export async function endSessionOf(presented: string): Promise<void> {
  const tokenHash = hashOfToken(presented);
  await inScope({ ...NOBODY, tokenHash }, (tx, now) =>
    tx.session.updateMany({ where: { tokenHash, endedAt: null }, data: { endedAt: now } }),
  );
}
