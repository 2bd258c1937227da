import 'server-only';
import { auditPolicy } from '@/lib/audit/policy';
import { query } from '@/lib/platform/query';

export const AUDIT_PAGE = 50;

export type AuditLine = { id: string; at: string; who: string | null; forWhom: string | null; event: string };
export type AuditPage = { lines: AuditLine[]; next: string | null };

/**
 * What happened for the municipality or body that the person acts for, newest first; everything for the
 * auditor. `before` is the id of the last line of the page before (ids rise with time).
 */
export const listAudit = query({
  name: 'audit.list',
  policy: auditPolicy,
  read: async (
    tx,
    { before, locale }: { before: string | null; locale: 'nl' | 'en' },
  ): Promise<AuditPage> => {
    const rows = await tx.auditEntry.findMany({
      where: before ? { id: { lt: before } } : {},
      orderBy: { id: 'desc' },
      take: AUDIT_PAGE + 1,
      select: {
        id: true,
        happenedAt: true,
        event: true,
        person: { select: { name: true } },
        municipality: { select: { name: true } },
        body: { select: { nameNl: true, nameEn: true } },
      },
    });
    const lines = rows.slice(0, AUDIT_PAGE).map((row) => ({
      id: row.id,
      at: row.happenedAt.toISOString(),
      who: row.person?.name ?? null,
      forWhom: row.municipality?.name ?? (locale === 'nl' ? row.body?.nameNl : row.body?.nameEn) ?? null,
      event: row.event,
    }));
    return { lines, next: rows.length > AUDIT_PAGE ? (lines.at(-1)?.id ?? null) : null };
  },
});
