import { describe, expect, test } from 'vitest';
import { draftBudget, reviseBudget } from '@/lib/fund/commands/budget';
import { addLine, changeLine, removeLine } from '@/lib/fund/commands/lines';
import { listFundYears, readBudgetForEditing, readFundYear } from '@/lib/fund/queries/years';
import {
  close,
  meetingInput,
  meetingSituation,
  openVote,
  succeeded,
  writtenBudget,
} from '../../support/assembly';
import { invocation, World } from '../../support/world';

const world = World.use();
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);
const line = { nameNl: 'Beheer', nameEn: 'Maintenance', amount: '1.234.567,89' };

async function situation() {
  const body = await world.body('bureau');
  const bureau = await world.actor({ body }, ['bureau']);
  const controller = await world.actor({ body }, ['controller']);
  const year = meetingInput().year;
  return { bureau, controller, year, budgetId: await writtenBudget(bureau, year) };
}

describe('writing a budget', () => {
  test('the controller adds, changes and removes lines; amounts are kept to the cent', async () => {
    const { controller, year, budgetId } = await situation();
    const { id: lineId } = succeeded(await addLine.execute(controller, { ...line, budgetId }, invocation()));
    const stored = await world.owner.budgetLine.findUniqueOrThrow({ where: { id: lineId } });
    expect(stored.amountCents).toBe(123_456_789n);
    succeeded(await changeLine.execute(controller, { ...line, lineId, amount: '0,01' }, invocation()));
    const read = succeeded(await readBudgetForEditing.execute(controller, { year: Number(year) }));
    expect(read.budget).toMatchObject({ totalCents: '100000002' });
    succeeded(await removeLine.execute(controller, { lineId }, invocation()));
    expect(code(await removeLine.execute(controller, { lineId }, invocation()))).toBe('not_found');
  });
  test('a wrong amount is said beside the field and nothing is written', async () => {
    const { controller, budgetId } = await situation();
    const result = await addLine.execute(controller, { ...line, budgetId, amount: '12,5' }, invocation());
    expect(result).toMatchObject({
      error: { code: 'invalid_input', fields: [{ field: 'amount', code: 'amount' }] },
    });
    expect(await world.owner.budgetLine.count({ where: { budgetId } })).toBe(1);
  });
  test('a line pays for an item of the programme of the same year only', async () => {
    const { controller, budgetId } = await situation();
    const other = await meetingSituation(world, 'draft');
    const item = await world.owner.programmeItem.findFirstOrThrow({
      where: { programmeId: other.programmeId },
    });
    const result = await addLine.execute(
      controller,
      { ...line, budgetId, programmeItemId: item.id },
      invocation(),
    );
    expect(result).toMatchObject({ error: { fields: [{ field: 'programmeItemId', code: 'choose' }] } });
  });
  test('the same form sent twice adds one line', async () => {
    const { controller, budgetId } = await situation();
    const key = crypto.randomUUID();
    const send = () => addLine.execute(controller, { ...line, budgetId }, invocation(key));
    const sent = await Promise.all([send(), send()]);
    expect(new Set(sent.map((result) => succeeded(result).id)).size).toBe(1);
  });
  test('there is one budget a year', async () => {
    const { bureau, year } = await situation();
    const again = { year, referenceDate: '2026-01-01' };
    expect(code(await draftBudget.execute(bureau, again, invocation()))).toBe('already_exists');
  });
  test('nobody else writes', async () => {
    const { budgetId, year } = await situation();
    const body = await world.body('bureau');
    const others = [
      await world.actor({ body }, ['assembly_chair']),
      await world.actor({ body: await world.body('audit') }, ['auditor']),
      await world.actor({ municipality: await world.municipality() }, ['delegate', 'administrator']),
    ];
    for (const actor of others) {
      expect(code(await addLine.execute(actor, { ...line, budgetId }, invocation()))).toBe('forbidden');
      const note = { budgetId, noteNl: '', noteEn: '' };
      expect(code(await reviseBudget.execute(actor, note, invocation()))).toBe('forbidden');
    }
    const delegate = others[2] ?? null;
    expect(code(await readBudgetForEditing.execute(delegate, { year: Number(year) }))).toBe('forbidden');
  });
});

describe('a budget before the assembly', () => {
  test('does not change any more', async () => {
    const { bureau, budgetId } = await meetingSituation(world, 'called');
    const stored = await world.owner.budgetLine.findFirstOrThrow({ where: { budgetId } });
    const attempts = [
      addLine.execute(bureau, { ...line, budgetId }, invocation()),
      changeLine.execute(bureau, { ...line, lineId: stored.id }, invocation()),
      removeLine.execute(bureau, { lineId: stored.id }, invocation()),
      reviseBudget.execute(bureau, { budgetId, noteNl: 'x', noteEn: 'x' }, invocation()),
    ];
    expect((await Promise.all(attempts)).map(code)).toEqual(Array(4).fill('illegal_step'));
  });
  test('comes back as a draft after it was rejected', async () => {
    await world.municipality();
    const { bureau, ballotId, budgetId } = await openVote(world, 'budget');
    succeeded(await close(bureau, ballotId));
    const revised = await reviseBudget.execute(
      bureau,
      { budgetId, noteNl: 'Nieuw', noteEn: 'New' },
      invocation(),
    );
    expect(code(revised)).toBe('ok');
    const budget = await world.owner.budget.findUniqueOrThrow({ where: { id: budgetId } });
    expect(budget.status).toBe('draft');
  });
});

describe('the public sees of a draft', () => {
  test('what each municipality would pay, adding up to the cent', async () => {
    await world.municipality({ inhabitants: 1 });
    await world.municipality({ inhabitants: 333_333 });
    const { year } = await situation();
    const read = succeeded(await readFundYear.execute(null, { year: Number(year), locale: 'nl' }));
    const sum = read.contributions.reduce((total, { amountCents }) => total + BigInt(amountCents), 0n);
    expect(sum).toBe(100_000_001n);
    expect(read.budget.status).toBe('draft');
    const years = succeeded(await listFundYears.execute(null, {}));
    expect(years.map((summary) => summary.year)).toContain(Number(year));
  });
  test('nothing of a year without a budget', async () => {
    expect(code(await readFundYear.execute(null, { year: 2199, locale: 'nl' }))).toBe('not_found');
  });
});
