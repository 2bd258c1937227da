import 'server-only';
import { BUDGET_LIFECYCLE, type BudgetState } from '@/lib/fund/budget-lifecycle';
import { lockBudget } from '@/lib/fund/commands/budget';
import { fundEvents } from '@/lib/fund/events';
import { fundPolicy } from '@/lib/fund/policy';
import { addLineInput, changeLineInput, removeLineInput } from '@/lib/fund/schema';
import { changesBetween } from '@/lib/platform/changes';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok, type Result } from '@/lib/platform/result';

const mayChange = (status: BudgetState) => next(BUDGET_LIFECYCLE, status, 'budget.change', {}).ok;

async function lockLine(tx: Transaction, lineId: string) {
  const found = await tx.budgetLine.findUnique({ where: { id: lineId }, select: { budgetId: true } });
  const budget = found && (await lockBudget(tx, found.budgetId));
  const line = budget?.lines.find(({ id }) => id === lineId);
  return budget && line ? { budget, line } : null;
}

/** The item of the same year's programme that a line pays for; empty is none. */
async function programmeItemOf(tx: Transaction, year: number, id: string): Promise<Result<string | null>> {
  if (id === '') return ok(null);
  const item = await tx.programmeItem.findFirst({ where: { id, programme: { year } }, select: { id: true } });
  if (item) return ok(item.id);
  return {
    ok: false,
    error: { code: 'invalid_input', fields: [{ field: 'programmeItemId', code: 'choose' }] },
  };
}

const fieldsOf = ({ nameNl, nameEn, amount }: { nameNl: string; nameEn: string; amount: bigint }) => ({
  nameNl,
  nameEn,
  amountCents: amount,
});

/** Adds a line at the end. Errors: `illegal_step` unless the budget is a draft; `invalid_input`. */
export const addLine = command({
  name: 'budget.addLine',
  input: addLineInput,
  policy: fundPolicy,
  events: fundEvents,
  event: 'budget.line_added',
  refreshes: ['assembly', 'fund'],
  load: (tx, { budgetId }) => lockBudget(tx, budgetId),
  subject: () => ({}),
  run: async ({ tx, input, loaded }) => {
    if (!mayChange(loaded.status)) return fail('illegal_step');
    const item = await programmeItemOf(tx, loaded.year, input.programmeItemId);
    if (!item.ok) return item;
    const data = { ...fieldsOf(input), programmeItemId: item.value };
    const line = await tx.budgetLine.create({
      data: { budgetId: loaded.id, position: (loaded.lines.at(-1)?.position ?? 0) + 1, ...data },
      select: { id: true },
    });
    return ok({
      value: { id: line.id, year: loaded.year },
      subjectId: loaded.id,
      facts: { budgetId: loaded.id, lineId: line.id, amountCents: input.amount.toString() },
      changes: changesBetween(null, data),
    });
  },
});

/** Gives a line another name or amount. Errors: `illegal_step` unless the budget is a draft; `invalid_input`. */
export const changeLine = command({
  name: 'budget.changeLine',
  input: changeLineInput,
  policy: fundPolicy,
  events: fundEvents,
  event: 'budget.line_changed',
  refreshes: ['assembly', 'fund'],
  load: (tx, { lineId }) => lockLine(tx, lineId),
  subject: () => ({}),
  run: async ({ tx, input, loaded }) => {
    const { budget, line } = loaded;
    if (!mayChange(budget.status)) return fail('illegal_step');
    const item = await programmeItemOf(tx, budget.year, input.programmeItemId);
    if (!item.ok) return item;
    const data = { ...fieldsOf(input), programmeItemId: item.value };
    await tx.budgetLine.updateMany({ where: { id: line.id }, data });
    return ok({
      value: { id: line.id, year: budget.year },
      subjectId: budget.id,
      facts: {
        budgetId: budget.id,
        lineId: line.id,
        amountCents: input.amount.toString(),
        previousCents: line.amountCents.toString(),
      },
      changes: changesBetween(line, data),
    });
  },
});

/** Takes a line out. Errors: `illegal_step` unless the budget is a draft. */
export const removeLine = command({
  name: 'budget.removeLine',
  input: removeLineInput,
  policy: fundPolicy,
  events: fundEvents,
  event: 'budget.line_removed',
  refreshes: ['assembly', 'fund'],
  load: (tx, { lineId }) => lockLine(tx, lineId),
  subject: () => ({}),
  run: async ({ tx, loaded }) => {
    const { budget, line } = loaded;
    if (!mayChange(budget.status)) return fail('illegal_step');
    await tx.budgetLine.deleteMany({ where: { id: line.id } });
    return ok({
      value: { id: line.id, year: budget.year },
      subjectId: budget.id,
      facts: { budgetId: budget.id, lineId: line.id, amountCents: line.amountCents.toString() },
      changes: changesBetween(line, { nameNl: null, nameEn: null, amountCents: null, programmeItemId: null }),
    });
  },
});
