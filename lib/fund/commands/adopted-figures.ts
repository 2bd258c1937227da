import 'server-only';
import type { AdoptedFigures } from '@/lib/fund/content-digest';
import { dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';

/** The figures of a budget as they are stored: its lines, and what each municipality pays. */
export async function adoptedFigures(tx: Transaction, id: string): Promise<AdoptedFigures> {
  const { referenceDate, ...rest } = await tx.budget.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      year: true,
      referenceDate: true,
      lines: { select: { id: true, position: true, nameNl: true, nameEn: true, amountCents: true } },
      contributions: { select: { municipalityId: true, inhabitants: true, amountCents: true } },
    },
  });
  return { ...rest, referenceDate: dayOf(referenceDate) };
}
