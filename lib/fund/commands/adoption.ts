import 'server-only';
import { apportion } from '@/lib/fund/apportionment';
import { BUDGET_LIFECYCLE } from '@/lib/fund/budget-lifecycle';
import { adoptedFigures } from '@/lib/fund/commands/adopted-figures';
import { lockBudget } from '@/lib/fund/commands/budget';
import { digestOfBudget } from '@/lib/fund/content-digest';
import { inhabitantsAt } from '@/lib/municipalities/queries/inhabitants-at';
import { dayOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok, type Result } from '@/lib/platform/result';

type Budget = NonNullable<Awaited<ReturnType<typeof lockBudget>>>;

/** What the audit trail keeps of adopted figures: their digest, and their total in euro cents. */
export type Adopted = { budgetId: string; digest: string; totalCents: string; municipalities: number };

const totalOf = (budget: Budget) => budget.lines.reduce((sum, line) => sum + line.amountCents, 0n);

/**
 * Whether a budget can be put to the vote: it has amounts, and of every municipality that exists on `day`
 * (YYYY-MM-DD) the inhabitants on the budget's reference date are known. Asked before a vote opens, so that
 * adopting can't fail on it afterwards. Errors: `not_found`, `empty_budget`, `inhabitants_unknown`.
 */
export async function checkBudget(tx: Transaction, id: string, day: string): Promise<Result<null>> {
  const budget = await lockBudget(tx, id);
  if (!budget) return fail('not_found');
  if (totalOf(budget) === 0n) return fail('empty_budget');
  const payers = await inhabitantsAt(tx, dayOf(budget.referenceDate), day);
  return payers.some(({ inhabitants }) => inhabitants === null) ? fail('inhabitants_unknown') : ok(null);
}

/**
 * Puts a budget before the assembly; a step of `meeting.call`, in its transaction.
 * Errors: `not_found`, `empty_budget`, `illegal_step` when it is no draft.
 */
export async function proposeBudget(tx: Transaction, id: string): Promise<Result<null>> {
  const budget = await lockBudget(tx, id);
  if (!budget) return fail('not_found');
  const facts = { lines: totalOf(budget) > 0n ? budget.lines.length : 0, isOnCalledAgenda: true };
  const step = next(BUDGET_LIFECYCLE, budget.status, 'budget.propose', facts);
  if (!step.ok) return fail(step.reason === 'has_lines' ? 'empty_budget' : 'illegal_step');
  await tx.budget.updateMany({ where: { id }, data: { status: step.to } });
  return ok(null);
}

/**
 * Records what the assembly decided on a budget; a step of `ballot.close`, in its transaction. An adopted
 * budget is divided over all municipalities by their inhabitants on its reference date, to the cent; then it returns
 * what the audit trail keeps of the figures.
 * Errors: `not_found`, `illegal_step` when it did not lie before the assembly.
 */
export async function settleBudget(
  tx: Transaction,
  id: string,
  outcome: 'adopted' | 'rejected',
  now: Date,
): Promise<Result<Adopted | null>> {
  const budget = await lockBudget(tx, id);
  if (!budget) return fail('not_found');
  const name = outcome === 'adopted' ? 'budget.adopt' : 'budget.reject';
  const step = next(BUDGET_LIFECYCLE, budget.status, name, { outcome });
  if (!step.ok) return fail('illegal_step');
  await tx.budget.updateMany({ where: { id }, data: { status: step.to } });
  if (outcome === 'rejected') return ok(null);
  await writeContributions(tx, budget, todayInAmsterdam(now));
  const figures = await adoptedFigures(tx, id);
  return ok({
    budgetId: id,
    digest: digestOfBudget(figures),
    totalCents: totalOf(budget).toString(),
    municipalities: figures.contributions.length,
  });
}

/** Over those that exist on `day`: of one that ended since the reference date, its successors pay. */
async function writeContributions(tx: Transaction, budget: Budget, day: string): Promise<void> {
  const municipalities = await inhabitantsAt(tx, dayOf(budget.referenceDate), day);
  // Opening the vote made sure that each number is known; apportion throws if one is not.
  const payers = municipalities.map(({ id, code, inhabitants }) => ({
    id,
    code,
    inhabitants: inhabitants ?? 0,
  }));
  const amounts = apportion(totalOf(budget), payers);
  await tx.contribution.createMany({
    data: payers.map(({ id, code, inhabitants }) => ({
      budgetId: budget.id,
      municipalityId: id,
      inhabitants,
      amountCents: amounts.get(code) as bigint,
    })),
  });
}
