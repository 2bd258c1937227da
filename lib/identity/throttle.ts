import 'server-only';
import { createHmac } from 'node:crypto';
import { NOBODY } from '@/lib/platform/actor';
import { database, inScope } from '@/lib/platform/database';
import { databaseNow } from '@/lib/platform/database-clock';
import { settings } from '@/lib/platform/settings';

/**
 * Attempts that may fail for one account, and from one address, within the window. From one address more may be
 * under way at once: at a congress hundreds of delegates log in from the same hall when a vote opens.
 */
export const THROTTLE = { perAccount: 5, perAddress: 50, atOncePerAddress: 500, windowMinutes: 15 } as const;

/** One attempt to log in, noted before the password is looked at: a hundred at once can't slip past the count. */
export type Attempt = { id: string; accountHash: string; allowed: boolean };

/**
 * Notes an attempt and says whether it may go on. Account and address are kept as keyed hashes: the table
 * names nobody. Without a known address only the account counts.
 */
export async function noteAttempt(email: string, address: string | null): Promise<Attempt> {
  const accountHash = keyedHash(`account:${email}`);
  const addressHash = keyedHash(address ? `address:${address}` : `unknown:${email}`);
  return inScope(NOBODY, async (tx, now) => {
    const recent = { happenedAt: { gt: new Date(now.getTime() - THROTTLE.windowMinutes * 60_000) } };
    // One after the other for an account: of many at the same moment the first five may go on, and no others.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${accountHash}, 0))`;
    const { id } = await tx.loginFailure.create({ data: { accountHash, addressHash }, select: { id: true } });
    const account = await tx.loginFailure.count({ where: { accountHash, ...recent } });
    const atOnce = await tx.loginFailure.count({ where: { addressHash, ...recent } });
    const failed = await tx.loginFailure.count({
      where: { addressHash, failedAt: { not: null }, ...recent },
    });
    const allowed =
      account <= THROTTLE.perAccount && atOnce <= THROTTLE.atOncePerAddress && failed < THROTTLE.perAddress;
    return { id, accountHash, allowed };
  });
}

/** The attempt failed, or is one of a kind that always counts: from here on it counts for its address. */
export async function noteFailure(attempt: Attempt): Promise<void> {
  await database().loginFailure.updateMany({ where: { id: attempt.id }, data: { failedAt: databaseNow() } });
}

/** After a good log-in the earlier failures of the account no longer count. */
export async function forgetFailures(attempt: Attempt): Promise<void> {
  await database().loginFailure.deleteMany({ where: { accountHash: attempt.accountHash } });
}

/** An attempt that could not have been right, such as an empty form, does not count. */
export async function forgetAttempt(attempt: Attempt): Promise<void> {
  await database().loginFailure.deleteMany({ where: { id: attempt.id } });
}

/** Removes failures that no longer count, so that nothing is kept longer than it is needed. Returns how many. */
export async function forgetOldFailures(): Promise<number> {
  const before = new Date(databaseNow().getTime() - THROTTLE.windowMinutes * 60_000);
  const { count } = await database().loginFailure.deleteMany({ where: { happenedAt: { lt: before } } });
  return count;
}

function keyedHash(value: string): string {
  return createHmac('sha256', settings().AUTH_SECRET).update(value).digest('base64url');
}
