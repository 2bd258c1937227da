import 'server-only';
import {
  firstYearFrom,
  type PassingContribution,
  passingContributions,
} from '@/lib/fund/passing-contributions';
import type { IdOf, Succession } from '@/lib/municipalities/succession';
import type { Transaction } from '@/lib/platform/database';

const figures = {
  budgetId: true,
  inhabitants: true,
  amountCents: true,
  budget: { select: { year: true } },
} as const;

/** What of the contributions passes by a succession, read and worked out but not written. */
export async function contributionsPassingIn(
  tx: Transaction,
  succession: Succession,
): Promise<PassingContribution[]> {
  const fromIds = [...new Set(succession.parts.map(({ fromId }) => fromId))];
  const budget = { year: { gte: firstYearFrom(succession.on) } };
  const contributions = await tx.contribution.findMany({
    where: { budget, municipalityId: { in: fromIds } },
    select: { ...figures, municipalityId: true },
  });
  const received = await tx.contributionTransfer.findMany({
    where: { budget, toId: { in: fromIds } },
    select: { ...figures, fromId: true, toId: true },
  });
  const budgets = new Map([...contributions, ...received].map((row) => [row.budgetId, row.budget.year]));
  const years = [...budgets].map(([budgetId, year]) => ({
    budgetId,
    year,
    contributions: contributions.filter((row) => row.budgetId === budgetId),
    received: received.filter((row) => row.budgetId === budgetId),
  }));
  return passingContributions(years, succession);
}

/** Writes what of the contributions passes, beside the contributions, which are final. Returns the cents. */
export async function passContributions(
  tx: Transaction,
  reorganisationId: string,
  transfers: readonly PassingContribution[],
  idOf: IdOf,
): Promise<bigint> {
  await tx.contributionTransfer.createMany({
    data: transfers.map(({ budgetId, fromId, to, inhabitants, amountCents }) => ({
      budgetId,
      reorganisationId,
      fromId,
      toId: idOf(to),
      inhabitants,
      amountCents,
    })),
  });
  return transfers.reduce((sum, { amountCents }) => sum + amountCents, 0n);
}
