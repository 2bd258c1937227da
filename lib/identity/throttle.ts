import 'server-only';
import { createHmac } from 'node:crypto';
import type { Origin } from '@/lib/identity/network';
import { heldUntil, minutesUntil, type Tally, THROTTLE } from '@/lib/identity/throttle-rules';
import { NOBODY } from '@/lib/platform/actor';
import { database, inScope, type Transaction } from '@/lib/platform/database';
import { fail, ok, type Result } from '@/lib/platform/result';
import { settings } from '@/lib/platform/settings';

/** One attempt, noted before the password is looked at: a hundred at once can't slip past the count. */
export type Attempt = { id: string; accountHash: string; addressHash: string };

/**
 * Notes an attempt for an account from an origin, when it may go on. Both are kept as keyed hashes: the table names
 * nobody. One that is held back leaves nothing behind, so it makes nobody wait longer.
 * Errors: `too_many_attempts` with the minutes to wait.
 */
export function noteAttempt(account: string, from: Origin): Promise<Result<Attempt>> {
  return inScope(NOBODY, (tx, now) => noteAttemptIn(tx, now, account, from));
}

/** The same as the last step of a transaction, which is committed before the password is looked at. */
export async function noteAttemptIn(
  tx: Transaction,
  now: Date,
  account: string,
  from: Origin,
): Promise<Result<Attempt>> {
  const accountHash = hashOfAccount(account);
  const addressHash = keyedHash(`origin:${from.origin}`);
  const siteHash = keyedHash(`site:${from.site}`);
  // A flood that is held back waits for no lock.
  const hashes = { accountHash, addressHash, siteHash };
  const early = await whyHeld(tx, now, hashes);
  if (early) return early;
  // One after the other for an account: of many at the same moment the first five may go on, and no others.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${accountHash}, 0))`;
  const held = await whyHeld(tx, now, hashes);
  if (held) return held;
  const [made] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "login_failure" ("id", "account_hash", "address_hash", "site_hash")
    VALUES (gen_random_uuid(), ${accountHash}, ${addressHash}, ${siteHash}) RETURNING "id"`;
  if (!made) throw new Error('An attempt was not noted');
  return ok({ id: made.id, accountHash, addressHash });
}

/** An attempt that nobody finished counts for a minute. */
async function whyHeld(
  tx: Transaction,
  now: Date,
  { accountHash, addressHash, siteHash }: { accountHash: string; addressHash: string; siteHash: string },
): Promise<Extract<Result<never>, { ok: false }> | null> {
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const [counts] = await tx.$queryRaw<[Tally]>`
    WITH "mine" AS (
      SELECT * FROM "login_failure" WHERE "account_hash" = ${accountHash}
        AND "happened_at" > ${before(THROTTLE.brakeMinutes)}
        AND ("failed_at" IS NOT NULL OR "happened_at" > ${before(1)})
      ORDER BY "happened_at" DESC
    ), "near" AS (
      SELECT * FROM "login_failure" WHERE "address_hash" = ${addressHash}
        AND "happened_at" > ${before(THROTTLE.windowMinutes)}
    )
    SELECT
      ARRAY(SELECT "happened_at" FROM "mine" WHERE "address_hash" = ${addressHash}
        AND "happened_at" > ${before(THROTTLE.windowMinutes)}
        ORDER BY "happened_at" DESC LIMIT ${THROTTLE.perOrigin}) AS "here",
      ARRAY(SELECT "happened_at" FROM "mine" WHERE "site_hash" = ${siteHash}
        ORDER BY "happened_at" DESC LIMIT ${THROTTLE.perOrigin}) AS "atSite",
      (SELECT count(*)::int FROM (SELECT 1 FROM "mine" LIMIT ${THROTTLE.brake[0].from}) "some") AS "anywhere",
      (SELECT count(*)::int FROM (
        SELECT 1 FROM "near" WHERE "failed_at" IS NOT NULL LIMIT ${THROTTLE.crowd}) "some") AS "crowd"`;
  const until = heldUntil(counts);
  return until && fail('too_many_attempts', { minutes: minutesUntil(until, now) });
}

/** The attempt failed: from here on it counts for its origin too, whatever the account. */
export async function noteFailure(attempt: Attempt): Promise<void> {
  await database().$executeRaw`
    UPDATE "login_failure" SET "failed_at" = "moment"() WHERE "id" = ${attempt.id}::uuid`;
}

/** After a good one the earlier failures of the account at this origin no longer count; those elsewhere do. */
export async function forgetFailures({ accountHash, addressHash }: Attempt): Promise<void> {
  await database().loginFailure.deleteMany({ where: { accountHash, addressHash } });
}

/** An attempt that could not have been right, such as an empty form, does not count. */
export async function forgetAttempt(attempt: Attempt): Promise<void> {
  await database().loginFailure.deleteMany({ where: { id: attempt.id } });
}

/** Lifts what holds accounts back, wherever the failures came from. */
export async function liftHold(tx: Transaction, accounts: readonly string[]): Promise<void> {
  await tx.loginFailure.deleteMany({ where: { accountHash: { in: accounts.map(hashOfAccount) } } });
}

/** Removes failures that no longer count, so that nothing is kept longer than it is needed. Returns how many. */
export function forgetOldFailures(): Promise<number> {
  return database().$executeRaw`
    DELETE FROM "login_failure" WHERE "happened_at" < (SELECT "moment"()) - make_interval(mins => ${THROTTLE.brakeMinutes})`;
}

const hashOfAccount = (account: string) => keyedHash(`account:${account}`);

function keyedHash(value: string): string {
  return createHmac('sha256', settings().AUTH_SECRET).update(value).digest('base64url');
}
