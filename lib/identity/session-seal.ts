import 'server-only';
import { createHmac } from 'node:crypto';
import { derivedKey } from '@/lib/identity/derived-key';
import type { Transaction } from '@/lib/platform/database';

/** What the seal of a session vouches for. */
export type Sealed = { id: string; personId: string; tokenHash: string; secondFactorAt: Date | null };

/**
 * The seal of a session: HMAC-SHA-256 (RFC 2104), 64 hexadecimal digits. The database makes the same with its copy of the
 * key (`session_seal`), which the portal's role never reads: a row that somebody else wrote has another. All parts but the
 * last have one length, so that no two sessions give the same text.
 */
export function sealOf({ id, personId, tokenHash, secondFactorAt }: Sealed): string {
  const text = [id, personId, tokenHash, secondFactorAt?.getTime() ?? ''].join('|');
  return createHmac('sha256', derivedKey('session seal')).update(text).digest('hex');
}

type Held = { id: string; personId: string; tokenHash: string | null; secondFactorAt: Date | null };

/**
 * The session with this id or token, held until the transaction ends: a token and a factor that come at the same moment must
 * not each seal the session without the other. Null when it is not there.
 */
export async function holdSession(
  tx: Transaction,
  by: { id: string; tokenHash?: never } | { id?: never; tokenHash: string },
): Promise<Held | null> {
  const [found] = await tx.$queryRaw<Held[]>`
    SELECT "id", "person_id" AS "personId", "token_hash" AS "tokenHash", "second_factor_at" AS "secondFactorAt"
    FROM "session" WHERE "id" = ${by.id ?? null}::uuid OR "token_hash" = ${by.tokenHash ?? null} FOR UPDATE`;
  return found ?? null;
}
