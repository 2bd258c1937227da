import 'server-only';
import { inForceOn } from '@/lib/identity/in-force';
import { todayInAmsterdam } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';

/**
 * The administrators of a municipality on the day of `now`. Roles of one municipality change one after the other from here on:
 * two administrators who take each other's role at the same moment can't both succeed.
 */
export async function lockAdministrators(
  tx: Transaction,
  municipalityId: string,
  now: Date,
): Promise<string[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`roles of ${municipalityId}`}, 0))`;
  const rows = await tx.membership.findMany({
    where: { municipalityId, role: 'administrator', ...inForceOn(todayInAmsterdam(now)) },
    select: { personId: true },
  });
  return rows.map(({ personId }) => personId);
}
