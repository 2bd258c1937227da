import 'server-only';
import type { AuditKey } from '@/lib/audit/keys';
import type { Transaction } from '@/lib/platform/database';

/** Every key that signed heads, in order. Public. */
export async function listKeys(tx: Transaction): Promise<AuditKey[]> {
  const rows = await tx.auditKey.findMany({ orderBy: { number: 'asc' } });
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}
