import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type Actor, scopeOf } from '@/lib/platform/actor';
import { inScope, type Transaction } from '@/lib/platform/database';

/*
 * A form carries a key that the server made with it, and browsers bring the same form back: by a double click, Back,
 * another tab, the cache of pages. So the key alone does not say what was sent.
 */

/**
 * What a receipt is for: HMAC-SHA256 (RFC 2104) under the form's key, over the canonical JSON (RFC 8785) of the
 * command, for whom one acts, and the input; 64 hexadecimal digits. The key is kept nowhere: without it nobody finds a
 * vote or a password by trying, not even who has the database and every secret of the portal.
 */
export function receiptDigest(key: string, command: string, actor: Actor, input: unknown): string {
  const place = actor.actingFor?.id ?? null;
  const text = canonicalize({ command, place, onlyAt: actor.onlyAt ?? null, input: plain(input) });
  return createHmac('sha256', key.toLowerCase()).update(String(text)).digest('hex');
}

/**
 * An input as JSON can say it: bytes by their hash, whole numbers and moments by their text. Throws at anything else
 * that JSON would leave out or change: two inputs would pass for one.
 */
function plain(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'bigint') return { integer: value.toString() };
  if (value instanceof Date) return { moment: value.toISOString() };
  if (value instanceof Uint8Array) return { sha256: createHash('sha256').update(value).digest('hex') };
  if (Array.isArray(value)) return value.map(plain);
  if (isPlainObject(value)) {
    const given = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return Object.fromEntries(given.map(([name, inner]) => [name, plain(inner)]));
  }
  throw new Error(`The input of a command holds a ${typeof value} that no receipt can name`);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** An answer that was given, when, and whether it was overtaken. */
export type Receipt<Value> = { value: Value; givenAt: Date; isOvertaken: boolean };

/**
 * The answer that was given to the same form with the same input, or null. It is overtaken when a later form of the
 * same person had the same answer, which names the thing: title A, then B, and then A from the page that came back.
 */
export function findReceipt<Value>(actor: Actor, digest: string): Promise<Receipt<Value> | null> {
  return inScope(scopeOf(actor), async (tx) => {
    const [receipt] = await tx.$queryRaw<Receipt<Value>[]>`
      SELECT r.result AS value, r.created_at AS "givenAt", EXISTS (
        SELECT 1 FROM command_receipt later
        WHERE later.person_id = r.person_id AND later.created_at > r.created_at AND later.result = r.result
      ) AS "isOvertaken"
      FROM command_receipt r WHERE r.person_id = ${actor.personId}::uuid AND r.digest = ${digest}`;
    return receipt ?? null;
  });
}

/**
 * Takes away a receipt that was overtaken, where the same is done once more. By its moment: of two at once the second
 * waits here, and then leaves the one that the first was given.
 */
export async function forgetReceipt(
  tx: Transaction,
  { personId }: Actor,
  { digest, overtaken }: { digest: string | null; overtaken: Date | null },
): Promise<void> {
  if (digest === null || overtaken === null) return;
  await tx.commandReceipt.deleteMany({ where: { personId, digest, createdAt: overtaken } });
}

/** Removes the answers to the forms of somebody who is erased. */
export async function eraseReceiptsOf(tx: Transaction, personId: string): Promise<void> {
  await tx.commandReceipt.deleteMany({ where: { personId } });
}
