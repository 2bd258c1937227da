import 'server-only';
import { dateOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { inTenant } from '@/lib/platform/in-tenant';

/** The mandates of a municipality that count on a day (YYYY-MM-DD) or later. */
export async function mandatesHeldBy(tx: Transaction, municipalityId: string, on: string): Promise<string[]> {
  const mandates = await inTenant(tx, municipalityId, () =>
    tx.mandate.findMany({
      where: { municipalityId, endedAt: null, endsOn: { gte: dateOf(on) } },
      select: { id: true },
    }),
  );
  return mandates.map(({ id }) => id);
}

/**
 * Ends the mandates of a municipality that ends: they were for a place that is no more. A mandate passes to nobody,
 * because another college of mayor and aldermen gave it. Returns how many.
 */
export async function endMandates(
  tx: Transaction,
  municipalityId: string,
  ids: readonly string[],
  { endedById, now }: { endedById: string; now: Date },
): Promise<number> {
  const { count } = await inTenant(tx, municipalityId, () =>
    tx.mandate.updateMany({
      where: { id: { in: [...ids] }, endedAt: null },
      data: { endedAt: now, endedById, ending: 'municipality_ended' },
    }),
  );
  return count;
}
