import 'server-only';
import { auditPolicy } from '@/lib/audit/policy';
import { listKeys } from '@/lib/audit/queries/keys';
import type { Occasion, SignedHead } from '@/lib/audit/signature';
import type { AuditHead } from '@/lib/platform/generated/client';
import { query } from '@/lib/platform/query';

export const HEADS_PAGE = 50;

/** A head as it was signed, from how it is kept. */
export function headOf({ sequence, signedAt, number, previous, occasion, ...rest }: AuditHead): SignedHead {
  const fields = { ...rest, sequence: sequence.toString(), signedAt: signedAt.toISOString() };
  return number === null
    ? fields
    : { ...fields, number: number.toString(), previous, occasion: occasion as Occasion };
}

/**
 * Signed ends of the chain, newest first, and every key that signed them; `before` is the link of the last of the
 * page before.
 */
export const listHeads = query({
  name: 'audit.heads',
  policy: auditPolicy,
  read: async (tx, { before }: { before: string | null }) => {
    const rows = await tx.auditHead.findMany({
      where: before ? { sequence: { lt: BigInt(before) } } : {},
      orderBy: { sequence: 'desc' },
      take: HEADS_PAGE + 1,
    });
    const heads = rows.slice(0, HEADS_PAGE).map(headOf);
    const keys = await listKeys(tx);
    return { heads, keys, next: rows.length > HEADS_PAGE ? (heads.at(-1)?.sequence ?? null) : null };
  },
});
