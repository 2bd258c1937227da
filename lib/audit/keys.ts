/**
 * The keys that sign heads. The first is there from the first start; when the portal gets another secret, the old key
 * hands over to the new one: both sign the same words, so that nobody can put a key of their own before, after or
 * between those that are known. Who knows the fingerprint of one of them can follow to the others.
 */
import type { KeyObject } from 'node:crypto';
import { fingerprintOf, isSignedBy, publicKeyOf, signatureOf } from './signature';

/** A key as it is kept and published. `since` in UTC; key and signatures in base64; `handOver` is null for the first. */
export type AuditKey = {
  number: number;
  fingerprint: string;
  publicKey: string;
  since: string;
  signature: string;
  handOver: string | null;
};

function wordsOf(
  { number, fingerprint, since }: Omit<AuditKey, 'publicKey'>,
  before: AuditKey | null,
): object {
  return { number, fingerprint, since, before: before?.fingerprint ?? null };
}

/** The next key after `before`, at `since` (UTC): signed by itself, and by the key before it when there is one. */
export function keyAfter(
  before: { kept: AuditKey; key: KeyObject } | null,
  key: KeyObject,
  since: Date,
): AuditKey {
  const publicKey = publicKeyOf(key);
  const kept = before?.kept ?? null;
  const bare = {
    number: (kept?.number ?? 0) + 1,
    fingerprint: fingerprintOf(publicKey),
    publicKey,
    since: since.toISOString(),
    signature: '',
    handOver: null,
  };
  const words = wordsOf(bare, kept);
  return {
    ...bare,
    signature: signatureOf(key, words),
    handOver: before ? signatureOf(before.key, words) : null,
  };
}

/** Whether `kept` stands rightly after `before`: the number follows, and both keys signed. */
function isLinked(kept: AuditKey, before: AuditKey | null): boolean {
  const words = wordsOf(kept, before);
  if (kept.number !== (before?.number ?? 0) + 1 || fingerprintOf(kept.publicKey) !== kept.fingerprint)
    return false;
  if (!isSignedBy(kept.publicKey, words, kept.signature)) return false;
  return before === null || isSignedBy(before.publicKey, words, kept.handOver ?? '');
}

/** The keys that follow from the first one, in order; those after the first that was not handed over are left out. */
export function linkedKeys(keys: readonly AuditKey[]): AuditKey[] {
  const linked: AuditKey[] = [];
  for (const key of keys) {
    if (!isLinked(key, linked.at(-1) ?? null)) return linked;
    linked.push(key);
  }
  return linked;
}

/** What the portal holds: the key of its secret, that of the secret before it, and the fingerprint it must be linked to. */
export type OwnKeys = { key: KeyObject; previous: KeyObject | null; pinned: string | null };

/** Why a portal must not sign: its key does not follow from those that are known, or the pinned one is not among them. */
export type KeyRefusal = 'other_key' | 'handed_over' | 'not_pinned' | 'badly_linked';

/** What a portal may do with the keys that are kept: sign, first add its own as `add`, or nothing. */
export type KeyVerdict = { add: AuditKey | null; fingerprint: string } | { refusal: KeyRefusal };

/** Judges whether the portal's key may sign heads, at `now`. */
export function judgeKey(kept: readonly AuditKey[], own: OwnKeys, now: Date): KeyVerdict {
  const linked = linkedKeys(kept);
  if (linked.length < kept.length) return { refusal: 'badly_linked' };
  const fingerprint = fingerprintOf(publicKeyOf(own.key));
  const last = linked.at(-1);
  let add: AuditKey | null = null;
  if (!last) add = keyAfter(null, own.key, now);
  else if (last.fingerprint !== fingerprint) {
    if (linked.some((key) => key.fingerprint === fingerprint)) return { refusal: 'handed_over' };
    if (!own.previous || fingerprintOf(publicKeyOf(own.previous)) !== last.fingerprint)
      return { refusal: 'other_key' };
    add = keyAfter({ kept: last, key: own.previous }, own.key, now);
  }
  const known = [...linked, ...(add ? [add] : [])].map((key) => key.fingerprint);
  return own.pinned && !known.includes(own.pinned) ? { refusal: 'not_pinned' } : { add, fingerprint };
}
