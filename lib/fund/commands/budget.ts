import 'server-only';
import { BUDGET_LIFECYCLE } from '@/lib/fund/budget-lifecycle';
import { fundEvents } from '@/lib/fund/events';
import { fundPolicy } from '@/lib/fund/policy';
import { draftBudgetInput, reviseBudgetInput } from '@/lib/fund/schema';
import { changesBetween } from '@/lib/platform/changes';
import { dateOf } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok } from '@/lib/platform/result';

/** The budget with its row locked, so that it can't be proposed while it is being changed. */
export async function lockBudget(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "budget" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.budget.findUnique({
    where: { id },
    select: {
      id: true,
      year: true,
      status: true,
      referenceDate: true,
      noteNl: true,
      noteEn: true,
      lines: {
        select: {
          id: true,
          position: true,
          nameNl: true,
          nameEn: true,
          amountCents: true,
          programmeItemId: true,
        },
        orderBy: { position: 'asc' },
      },
    },
  });
}

/** Begins the budget of a year. Errors: `already_exists`. */
export const draftBudget = command({
  name: 'budget.draft',
  input: draftBudgetInput,
  policy: fundPolicy,
  events: fundEvents,
  event: 'budget.drafted',
  refreshes: ['assembly', 'fund'],
  load: async () => ({}),
  subject: () => ({}),
  run: async ({ tx, input }) => {
    const { year, referenceDate } = input;
    if (await tx.budget.findUnique({ where: { year }, select: { id: true } })) return fail('already_exists');
    const { id } = await tx.budget.create({
      data: { year, referenceDate: dateOf(referenceDate) },
      select: { id: true },
    });
    const changes = changesBetween(null, { year, referenceDate });
    return ok({ value: { id, year }, subjectId: id, facts: { year, referenceDate }, changes });
  },
});

/**
 * Changes the explanation. A budget that the assembly rejected becomes a draft again by it.
 * Errors: `illegal_step` once it lies before the assembly or was adopted.
 */
export const reviseBudget = command({
  name: 'budget.revise',
  input: reviseBudgetInput,
  policy: fundPolicy,
  events: fundEvents,
  event: 'budget.revised',
  refreshes: ['assembly', 'fund'],
  load: (tx, { budgetId }) => lockBudget(tx, budgetId),
  subject: () => ({}),
  run: async ({ tx, input, loaded }) => {
    const name = loaded.status === 'rejected' ? 'budget.revise' : 'budget.change';
    const step = next(BUDGET_LIFECYCLE, loaded.status, name, {});
    if (!step.ok) return fail('illegal_step');
    const { noteNl, noteEn } = input;
    await tx.budget.updateMany({ where: { id: loaded.id }, data: { noteNl, noteEn, status: step.to } });
    return ok({
      value: { id: loaded.id, year: loaded.year },
      subjectId: loaded.id,
      facts: { year: loaded.year, from: loaded.status },
      changes: changesBetween(loaded, { noteNl, noteEn, status: step.to }),
    });
  },
});
