import 'server-only';
import type { ChainedEntry } from '@/lib/audit/chain';
import { auditPolicy } from '@/lib/audit/policy';
import { query } from '@/lib/platform/query';

/** Rows in one read: the whole trail may be long, so it is read and sent in parts. */
export const EXPORT_PART = 1_000;

/** An entry with its link: all that is needed to compute its hash again. Moments in UTC. */
export type ExportedEntry = Omit<ChainedEntry, 'happenedAt'> & {
  happenedAt: string;
  seal: { sequence: string; previousHash: string | null; hash: string } | null;
};

/** A part of the trail that the person may read, oldest first, after the entry `after`. */
export const exportAudit = query({
  name: 'audit.export',
  policy: auditPolicy,
  read: async (tx, { after }: { after: string | null }): Promise<ExportedEntry[]> => {
    const rows = await tx.auditEntry.findMany({
      where: after ? { id: { gt: after } } : {},
      orderBy: { id: 'asc' },
      take: EXPORT_PART,
      include: { seal: { select: { sequence: true, previousHash: true, hash: true } } },
    });
    return rows.map(({ happenedAt, seal, ...entry }) => ({
      ...entry,
      happenedAt: happenedAt.toISOString(),
      seal: seal && { ...seal, sequence: seal.sequence.toString() },
    }));
  },
});
