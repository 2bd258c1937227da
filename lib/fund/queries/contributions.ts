import 'server-only';
import { apportion } from '@/lib/fund/apportionment';
import { fundPolicy } from '@/lib/fund/policy';
import { type Paid, withTransfers } from '@/lib/fund/transfers';
import { inhabitantsAt } from '@/lib/municipalities/queries/inhabitants-at';
import { dayOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { query } from '@/lib/platform/query';

/** What one municipality pays. Amounts in cents as text. */
export type ContributionLine = {
  code: string;
  slug: string;
  name: string;
  inhabitants: number;
  amountCents: string;
};

type BudgetRow = { id: string; status: string; referenceDate: Date; lines: { amountCents: bigint }[] };
type Payer = { code: string; slug: string; name: string };

const payer = { select: { code: true, slug: true, name: true } } as const;

/**
 * The contributions to a budget, by name: as they were fixed when it was adopted and passed to successors since,
 * and before that worked out from the present amounts (provisional). Empty while there is nothing to divide.
 */
export async function contributionsTo(tx: Transaction, budget: BudgetRow): Promise<ContributionLine[]> {
  const rows = budget.status === 'adopted' ? await fixedRows(tx, budget) : await provisionalRows(tx, budget);
  return rows
    .map(({ code, slug, name, inhabitants, amountCents }) => ({
      code,
      slug,
      name,
      inhabitants,
      amountCents: amountCents.toString(),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

async function fixedRows(tx: Transaction, { id }: BudgetRow): Promise<(Payer & Paid)[]> {
  const figures = { inhabitants: true, amountCents: true } as const;
  const contributions = await tx.contribution.findMany({
    where: { budgetId: id },
    select: { ...figures, municipality: payer },
  });
  const transfers = await tx.contributionTransfer.findMany({
    where: { budgetId: id },
    select: { ...figures, from: payer, to: payer },
  });
  const payers = new Map<string, Payer>();
  for (const { municipality } of contributions) payers.set(municipality.code, municipality);
  for (const { to } of transfers) payers.set(to.code, to);
  const paid = withTransfers(
    contributions.map(({ municipality, ...figures }) => ({ code: municipality.code, ...figures })),
    transfers.map(({ from, to, ...figures }) => ({ from: from.code, to: to.code, ...figures })),
  );
  return [...paid].map(([code, figures]) => ({ ...(payers.get(code) as Payer), ...figures }));
}

async function provisionalRows(
  tx: Transaction,
  { referenceDate, lines }: BudgetRow,
): Promise<(Payer & Paid)[]> {
  const total = lines.reduce((sum, { amountCents }) => sum + amountCents, 0n);
  const municipalities = await inhabitantsAt(tx, dayOf(referenceDate), todayInAmsterdam());
  const payers = municipalities.flatMap(({ inhabitants, ...municipality }) =>
    inhabitants === null ? [] : [{ ...municipality, inhabitants }],
  );
  if (total === 0n || payers.length === 0) return [];
  const amounts = apportion(total, payers);
  return payers.map((line) => ({ ...line, amountCents: amounts.get(line.code) as bigint }));
}

/** The contributions of a year, for a download. */
export const readContributions = query({
  name: 'fund.contributions',
  policy: fundPolicy,
  read: async (tx, { year }: { year: number }) => {
    const budget = await tx.budget.findUnique({
      where: { year },
      select: { id: true, status: true, referenceDate: true, lines: { select: { amountCents: true } } },
    });
    if (!budget) return null;
    return {
      year,
      isProvisional: budget.status !== 'adopted',
      referenceDate: dayOf(budget.referenceDate),
      contributions: await contributionsTo(tx, budget),
    };
  },
});
