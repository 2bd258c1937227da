import type pg from 'pg';
import { isSignedWell, type SignedHead } from '@/lib/audit/signature';
import type { Finding } from './finding';

/** How many heads were looked at, and every one that does not hold. */
export type HeadReport = { heads: number; findings: Finding[] };

/**
 * Compares the signed heads with the chain: those that the portal published, and `saved`, which somebody kept
 * outside it. Only those show that the end of the chain was not cut off together with the heads of the portal.
 */
export async function verifyHeads(client: pg.Client, saved: readonly SignedHead[]): Promise<HeadReport> {
  const published = await publishedHeads(client);
  const all = [
    ...published.map((head) => ({ head, whose: 'Head' })),
    ...saved.map((head) => ({ head, whose: 'Saved head' })),
  ];
  const hashes = await hashesAt(
    client,
    all.map(({ head }) => head.sequence),
  );
  const findings = all.flatMap(({ head, whose }) => {
    const about = `${whose} at link ${head.sequence}`;
    const found: Finding[] = [];
    if (!isSignedWell(head)) found.push({ about, reason: 'head_badly_signed' });
    if (hashes.get(head.sequence) !== head.hash) found.push({ about, reason: 'head_not_in_chain' });
    return found;
  });
  return { heads: all.length, findings };
}

async function publishedHeads(client: pg.Client): Promise<SignedHead[]> {
  const { rows } = await client.query<Omit<SignedHead, 'signedAt'> & { signedAt: Date }>(
    `select sequence::text, hash, signed_at as "signedAt", key_id as "keyId", public_key as "publicKey", signature
     from audit_head order by sequence`,
  );
  return rows.map((row) => ({ ...row, signedAt: row.signedAt.toISOString() }));
}

async function hashesAt(client: pg.Client, sequences: string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ sequence: string; hash: string }>(
    'select sequence::text, hash from audit_seal where sequence = any($1::bigint[])',
    [sequences],
  );
  return new Map(rows.map(({ sequence, hash }) => [sequence, hash]));
}
