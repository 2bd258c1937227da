import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Actor } from '@/lib/platform/actor';
import type { Transaction } from '@/lib/platform/database';

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

/** The answer that was given to the same form with the same input, or null. */
export async function findReceipt<Value>(
  tx: Transaction,
  { personId }: Actor,
  digest: string,
): Promise<{ value: Value } | null> {
  const [receipt] = await tx.$queryRaw<{ value: Value }[]>`
    SELECT result AS value FROM command_receipt WHERE person_id = ${personId}::uuid AND digest = ${digest}`;
  return receipt ?? null;
}
