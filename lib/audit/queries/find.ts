import 'server-only';
import { auditPolicy } from '@/lib/audit/policy';
import type { Changes } from '@/lib/platform/changes';
import { query } from '@/lib/platform/query';

export type AuditSealView = { sequence: string; hash: string; previousHash: string | null; sealedAt: string };

/** One entry whole: what happened, what it changed, and its place in the chain once it has one. */
export type AuditEntryView = {
  id: string;
  at: string;
  who: string | null;
  forWhom: string | null;
  event: string;
  subjectId: string | null;
  requestId: string;
  data: Record<string, unknown>;
  changes: Changes;
  seal: AuditSealView | null;
};

/** One entry of the trail that the person may read. */
export const findAudit = query({
  name: 'audit.find',
  policy: auditPolicy,
  read: async (tx, { id, locale }: { id: string; locale: 'nl' | 'en' }): Promise<AuditEntryView | null> => {
    const row = await tx.auditEntry.findUnique({
      where: { id },
      include: {
        person: { select: { name: true } },
        municipality: { select: { name: true } },
        body: { select: { nameNl: true, nameEn: true } },
        seal: true,
      },
    });
    if (!row) return null;
    const { body, seal } = row;
    return {
      id: row.id,
      at: row.happenedAt.toISOString(),
      who: row.person?.name ?? null,
      forWhom: row.municipality?.name ?? (locale === 'nl' ? body?.nameNl : body?.nameEn) ?? null,
      event: row.event,
      subjectId: row.subjectId,
      requestId: row.requestId,
      data: row.data as Record<string, unknown>,
      changes: row.changes as Changes,
      seal: seal && {
        sequence: seal.sequence.toString(),
        hash: seal.hash,
        previousHash: seal.previousHash,
        sealedAt: seal.sealedAt.toISOString(),
      },
    };
  },
});
