import 'server-only';
import { type LoggedIn, readLogIn } from '@/lib/identity/queries/log-in';
import type { Seen } from '@/lib/identity/seen';
import { isUnwritten, notSeenSince } from '@/lib/identity/session-limits';
import { hashOfToken } from '@/lib/identity/token';
import { NOBODY } from '@/lib/platform/actor';
import { inScope, type Transaction } from '@/lib/platform/database';
import { troubleOf } from '@/lib/platform/sql-state';

/**
 * The log-in of the token in a cookie, with the roles of today; notes that it was used. Stands before the door, because
 * nobody acts yet.
 */
export async function loadSessionOf(token: string, seen: Seen): Promise<LoggedIn | null> {
  return inScope({ ...NOBODY, tokenHash: hashOfToken(token) }, async (tx, now) => {
    const read = await readLogIn(tx, token, now);
    if (!read) return null;
    const { found, lastSeenAt } = read;
    if (isUnwritten(lastSeenAt, now)) await noteUse(tx, found.sessionId, seen, now);
    return found;
  });
}

/** Writes the last use, at most once a minute: of many requests at once the first does it. */
async function noteUse(tx: Transaction, sessionId: string, seen: Seen, now: Date): Promise<void> {
  await tx.$executeRaw`SAVEPOINT before_use`;
  try {
    await tx.session.updateMany({
      where: { id: sessionId, endedAt: null, ...notSeenSince(now) },
      data: { lastSeenAt: now, ...seen },
    });
  } catch (error) {
    // Where nothing can be written, because the disk is full or this is a copy, people can still read.
    if (!troubleOf(error)) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_use`;
  }
}
