import type pg from 'pg';
import type { AuditKey } from '@/lib/audit/keys';
import { digestOfHead, fingerprintOf, isSignedWell, type SignedHead } from '@/lib/audit/signature';
import { type Claim, claims } from './claims';
import type { Finding, Reason } from './finding';
import { publishedHeads } from './published';

/** A head is signed every hour; so much later it is too late, whatever else the machine had to do. */
const TOO_LATE_MS = 70 * 60_000;

/** How many heads were looked at, the link of the last, and every one that does not hold. */
export type HeadReport = { heads: number; covered: number; findings: Finding[] };

/**
 * Compares the signed heads with the chain: those that the portal published, and `saved`, which somebody kept
 * outside it. Only those show that the end of the chain was cut off together with the heads and their entries.
 */
export async function verifyHeads(
  client: pg.Client,
  keys: readonly AuditKey[],
  saved: readonly SignedHead[],
): Promise<HeadReport> {
  const heads = await publishedHeads(client);
  const hashes = await hashesAt(client, [...heads, ...saved]);
  const signed = await claims(client, SIGNED);
  const digests = new Set(heads.map(digestOfHead));
  const reasons = (head: SignedHead) => ownReasons(head, keys, hashes);
  const findings = [
    ...heads.flatMap((head, index) =>
      [...reasons(head), ...placeReasons(head, heads[index - 1], keys, signed)].map((reason) => ({
        about: nameOf('Head', head),
        reason,
      })),
    ),
    ...saved.flatMap((head) =>
      [...reasons(head), ...(digests.has(digestOfHead(head)) ? [] : ['head_not_published' as const])].map(
        (reason) => ({ about: nameOf('Saved head', head), reason }),
      ),
    ),
    ...removed(heads, signed),
  ];
  const covered = Number(heads.at(-1)?.sequence ?? 0);
  return { heads: heads.length + saved.length, covered, findings };
}

const nameOf = (kind: string, { number, sequence }: SignedHead) =>
  `${kind} ${number ? `${number} ` : ''}at link ${sequence}`;

/** What is wrong with a head by itself. */
function ownReasons(
  head: SignedHead,
  keys: readonly AuditKey[],
  hashes: ReadonlyMap<string, string>,
): Reason[] {
  const reasons: Reason[] = [];
  if (!isSignedWell(head)) reasons.push('head_badly_signed');
  if (placeOfKey(head, keys) < 0) reasons.push('head_by_unknown_key');
  if (hashes.get(head.sequence) !== head.hash) reasons.push('head_not_in_chain');
  return reasons;
}

const placeOfKey = ({ publicKey }: SignedHead, keys: readonly AuditKey[]) => {
  const fingerprint = fingerprintOf(publicKey);
  return keys.findIndex((key) => key.fingerprint === fingerprint);
};

/** What is wrong with the place of a published head after `last`, the one before it. */
function placeReasons(
  head: SignedHead,
  last: SignedHead | undefined,
  keys: readonly AuditKey[],
  signed: ReadonlyMap<string, Claim[]>,
): Reason[] {
  if (head.number === undefined) return last?.number === undefined ? [] : ['head_without_number'];
  const reasons: Reason[] = [];
  if (BigInt(head.number) !== BigInt(last?.number ?? 0) + 1n) reasons.push('head_missing');
  else if (head.previous !== (last ? digestOfHead(last) : null)) reasons.push('head_not_after_previous');
  if (last && placeOfKey(head, keys) < placeOfKey(last, keys)) reasons.push('head_by_former_key');
  if (!signed.has(head.number)) reasons.push('head_without_entry');
  if (last?.number && head.occasion !== 'start' && msBetween(last, head) > TOO_LATE_MS)
    reasons.push('heads_too_few');
  return reasons;
}

const msBetween = (from: SignedHead, to: SignedHead) => Date.parse(to.signedAt) - Date.parse(from.signedAt);

/** Heads of which an entry says that they were signed, and that are not there as they were. */
function removed(heads: readonly SignedHead[], signed: ReadonlyMap<string, Claim[]>): Finding[] {
  const digests = new Map(heads.map((head) => [head.number, digestOfHead(head)]));
  return [...signed].flatMap(([number, told]) =>
    told
      .filter(({ proof }) => proof !== digests.get(number))
      .map(({ entryId }): Finding => ({ about: `Head ${number}, entry ${entryId}`, reason: 'head_removed' })),
  );
}

const SIGNED = `
  select e.data->>'number' as about, e.id as "entryId", e.data->>'digest' as proof
  from audit_entry e where e.event = 'audit.head_signed'`;

async function hashesAt(client: pg.Client, heads: readonly SignedHead[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ sequence: string; hash: string }>(
    'select sequence::text, hash from audit_seal where sequence = any($1::bigint[])',
    [heads.map(({ sequence }) => sequence)],
  );
  return new Map(rows.map(({ sequence, hash }) => [sequence, hash]));
}
