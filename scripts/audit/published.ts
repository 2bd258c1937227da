import type pg from 'pg';
import type { AuditKey } from '@/lib/audit/keys';
import type { Occasion, SignedHead } from '@/lib/audit/signature';

type HeadRow = Required<Omit<SignedHead, 'signedAt' | 'number' | 'occasion'>> & {
  signedAt: Date;
  number: string | null;
  occasion: Occasion | null;
};

/** Every head that the portal published, in the order of the chain. */
export async function publishedHeads(client: pg.Client): Promise<SignedHead[]> {
  const { rows } = await client.query<HeadRow>(
    `select sequence::text, hash, signed_at as "signedAt", number::text, occasion, previous, key_id as "keyId",
       public_key as "publicKey", signature
     from audit_head order by audit_head.sequence`,
  );
  return rows.map(({ signedAt, number, previous, occasion, ...rest }) => {
    const fields = { ...rest, signedAt: signedAt.toISOString() };
    return number === null ? fields : { ...fields, number, previous, occasion: occasion ?? undefined };
  });
}

/** Every key that the portal published, in order. */
export async function publishedKeys(client: pg.Client): Promise<AuditKey[]> {
  const { rows } = await client.query<Omit<AuditKey, 'since'> & { since: Date }>(
    `select number, fingerprint, public_key as "publicKey", since, signature, hand_over as "handOver"
     from audit_key order by number`,
  );
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}
