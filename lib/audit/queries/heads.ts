import 'server-only';
import { auditPolicy } from '@/lib/audit/policy';
import type { SignedHead } from '@/lib/audit/signature';
import { query } from '@/lib/platform/query';

export const HEADS_PAGE = 50;

/** Signed ends of the chain, newest first; `before` is the number of the last of the page before. */
export const listHeads = query({
  name: 'audit.heads',
  policy: auditPolicy,
  read: async (tx, { before }: { before: string | null }) => {
    const rows = await tx.auditHead.findMany({
      where: before ? { sequence: { lt: BigInt(before) } } : {},
      orderBy: { sequence: 'desc' },
      take: HEADS_PAGE + 1,
    });
    const heads: SignedHead[] = rows.slice(0, HEADS_PAGE).map((row) => ({
      ...row,
      sequence: row.sequence.toString(),
      signedAt: row.signedAt.toISOString(),
    }));
    return { heads, next: rows.length > HEADS_PAGE ? (heads.at(-1)?.sequence ?? null) : null };
  },
});
