import 'server-only';
import { centsPerInhabitant } from '@/lib/municipalities/per-inhabitant';
import { municipalityPolicy } from '@/lib/municipalities/policy';
import { existingOn } from '@/lib/municipalities/queries/existing-on';
import { inhabitantsAt } from '@/lib/municipalities/queries/inhabitants-at';
import { cachedRead } from '@/lib/platform/cache';
import { dateOf, dayOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { query } from '@/lib/platform/query';

/** What one inhabitant's share of a budget comes to. */
export type FundFigure = {
  year: number;
  /** Decimal text of whole cents. */
  centsPerInhabitant: string;
  isAdopted: boolean;
  isExample: boolean;
};

/** The three figures of the home page. */
export type HomeFigures = {
  bindingStandards: number;
  municipalities: number;
  /** Null when the register holds no inhabitants. */
  inhabitants: number | null;
  referenceDate: string | null;
  fund: FundFigure | null;
};

/** The figures of the home page, all worked out from what the portal holds. */
export const readFigures = query({
  name: 'municipality.figures',
  policy: municipalityPolicy,
  read: async (tx): Promise<HomeFigures> => {
    const today = todayInAmsterdam();
    const inForce = { inForceFrom: { lte: dateOf(today) } };
    const [bindingStandards, municipalities, [latest], fund] = await Promise.all([
      tx.standard.count({ where: { versions: { some: { agreements: { some: inForce } } } } }),
      tx.municipality.count({ where: existingOn(dateOf(today)) }),
      tx.inhabitantCount.groupBy({
        by: ['referenceDate'],
        _sum: { inhabitants: true },
        orderBy: { referenceDate: 'desc' },
        take: 1,
      }),
      fundFigure(tx),
    ]);
    return {
      bindingStandards,
      municipalities,
      inhabitants: latest?._sum.inhabitants ?? null,
      referenceDate: latest ? dayOf(latest.referenceDate) : null,
      fund,
    };
  },
});

/** The newest budget that was not rejected and has amounts. */
async function fundFigure(tx: Transaction): Promise<FundFigure | null> {
  const budget = await tx.budget.findFirst({
    where: { status: { not: 'rejected' }, lines: { some: {} } },
    orderBy: { year: 'desc' },
    select: {
      year: true,
      status: true,
      isExample: true,
      referenceDate: true,
      lines: { select: { amountCents: true } },
    },
  });
  if (!budget) return null;
  const payers = await inhabitantsAt(tx, dayOf(budget.referenceDate), todayInAmsterdam());
  const inhabitants = payers.reduce((sum, payer) => sum + (payer.inhabitants ?? 0), 0);
  const total = budget.lines.reduce((sum, { amountCents }) => sum + amountCents, 0n);
  const cents = centsPerInhabitant(total, inhabitants);
  if (cents === null) return null;
  const { year, status, isExample } = budget;
  return { year, centsPerInhabitant: cents.toString(), isAdopted: status === 'adopted', isExample };
}

/** The figures as the home page reads them. */
export const publicFigures = cachedRead(
  'municipality.figures',
  ['municipalities', 'standards', 'fund'],
  async () => {
    const figures = await readFigures.execute(null, {});
    if (!figures.ok) throw new Error(`The figures of the home page: ${figures.error.code}`);
    return figures.value;
  },
);
