import { describe, expect, test } from 'vitest';
import { addDays, todayInAmsterdam } from '@/lib/platform/clock';
import { draftReorganisation } from '@/lib/reorganisations/commands/draft';
import { importReorganisations } from '@/lib/reorganisations/commands/import';
import { addPart, removePart } from '@/lib/reorganisations/commands/parts';
import { withdrawReorganisation } from '@/lib/reorganisations/commands/withdraw';
import {
  findPlan,
  findReorganisation,
  listReorganisations,
} from '@/lib/reorganisations/queries/reorganisations';
import { succeeded } from '../../support/assembly';
import { bureauOf, carryOut, partInput, plannedBy } from '../../support/reorganisations';
import { invocation, World } from '../../support/world';

const world = World.use();
const today = todayInAmsterdam();
const tomorrow = addDays(today, 1);
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);
const HEADING = 'date,dissolved_code,dissolved_name,successor_code,successor_name,addresses,main_successor';

describe('preparing a reorganisation', () => {
  test('on a day that has passed is refused, with the reason beside the day; today is not too late', async () => {
    const bureau = await bureauOf(world);
    const draft = (on: string) => draftReorganisation.execute(bureau, { on, note: 'Wet' }, invocation());
    expect(await draft(addDays(today, -1))).toMatchObject({
      error: { code: 'invalid_input', fields: [{ field: 'on', code: 'date_in_past' }] },
    });
    expect(code(await draft(today))).toBe('ok');
  });

  test('parts are added and taken out until it is carried out or withdrawn', async () => {
    const [a, b, c] = [await world.municipality(), await world.municipality(), await world.municipality()];
    const bureau = await bureauOf(world);
    const id = await plannedBy(bureau, [
      { from: a, to: b },
      { from: a, to: c, isMain: false },
    ]);
    const add = (part: Parameters<typeof partInput>[1]) =>
      addPart.execute(bureau, partInput(id, part), invocation());
    expect(code(await add({ from: a, to: b }))).toBe('already_exists');
    const page = succeeded(await findReorganisation.execute(bureau, { id }));
    const part = page.parts.find(({ to }) => to === c.code);
    const remove = () => removePart.execute(bureau, { partId: part?.id }, invocation());
    succeeded(await remove());
    expect(code(await remove())).toBe('not_found');
    succeeded(await withdrawReorganisation.execute(bureau, { id }, invocation()));
    expect(code(await add({ from: a, to: c }))).toBe('illegal_step');
    expect(code(await carryOut(bureau, id))).toBe('illegal_step');
    expect(code(await withdrawReorganisation.execute(bureau, { id }, invocation()))).toBe('illegal_step');
    const kept = succeeded(await findReorganisation.execute(bureau, { id })).parts[0]?.id;
    expect(code(await removePart.execute(bureau, { partId: kept }, invocation()))).toBe('illegal_step');
  });

  test('a new municipality needs a code that nobody has', async () => {
    const [a, b] = [await world.municipality(), await world.municipality()];
    const bureau = await bureauOf(world);
    const id = await plannedBy(bureau, []);
    const input = partInput(id, { from: a, to: { newCode: b.code, newName: 'Nieuwstad' } });
    expect(await addPart.execute(bureau, input, invocation())).toMatchObject({
      error: { fields: [{ field: 'newCode', code: 'code_taken' }] },
    });
    const nothing = { ...input, newCode: '', newName: '', newProvince: '' };
    expect(code(await addPart.execute(bureau, nothing, invocation()))).toBe('invalid_input');
  });

  test('another draft that ends the same municipality is said on both pages', async () => {
    const [a, b, c] = [await world.municipality(), await world.municipality(), await world.municipality()];
    const bureau = await bureauOf(world);
    const one = await plannedBy(bureau, [{ from: a, to: b }]);
    const other = await plannedBy(bureau, [{ from: a, to: c }], tomorrow);
    for (const id of [one, other]) {
      const { problems } = succeeded(await findReorganisation.execute(bureau, { id }));
      expect(problems.map(({ kind }) => kind)).toEqual(['planned_elsewhere']);
    }
    expect(code(await carryOut(bureau, one))).toBe('plan_has_problems');
    succeeded(await withdrawReorganisation.execute(bureau, { id: other }, invocation()));
    expect(code(await carryOut(bureau, one))).toBe('ok');
  });
});

describe('a list of mergers', () => {
  test('is read whole or not at all: each wrong row is named with its line', async () => {
    const [a, b] = [await world.municipality(), await world.municipality()];
    const bureau = await bureauOf(world);
    const before = await world.owner.reorganisation.count();
    const rows = [
      `${tomorrow},${a.code},${a.name},${b.code},${b.name},10,yes`,
      `${addDays(today, -1)},${a.code},${a.name},${b.code},${b.name},10,yes`,
      `31-12-2027,${b.code},${b.name},GM9999,Nieuw,10,yes`,
      `${tomorrow},GM7777,Onbekend,GM9999,Nieuw,10,yes`,
      `${tomorrow},${b.code},Een andere naam,GM9999,Nieuw,10,yes`,
      `${tomorrow},${b.code},${b.name},X1,Nieuw,10,yes`,
      `${tomorrow},${b.code},${b.name},GM9999,Nieuw,veel,yes`,
      `${tomorrow},${b.code},${b.name},GM9999,Nieuw,10,ja`,
      `${tomorrow},${a.code},${a.name},${b.code},${b.name},10,no`,
    ];
    const result = await importReorganisations.execute(
      bureau,
      { file: [HEADING, ...rows].join('\n') },
      invocation(),
    );
    if (result.ok) throw new Error('the list was read');
    expect(result.error.fields?.map(({ field, code: reason }) => `${field} ${reason}`)).toEqual([
      'file.3 row_date_in_past',
      'file.4 row_date',
      'file.5 row_unknown',
      'file.6 row_name',
      'file.7 row_code',
      'file.8 row_number',
      'file.9 row_yes_no',
      'file.10 row_twice',
    ]);
    expect(await world.owner.reorganisation.count()).toBe(before);
  });

  test('as a Dutch spreadsheet writes it is read as well; sent again it is refused', async () => {
    const [a, b] = [await world.municipality(), await world.municipality()];
    const bureau = await bureauOf(world);
    const file = `\uFEFF${HEADING.replaceAll(',', ';')}\r\n${tomorrow};${a.code};"${a.name}";GM9998;"Nieuw; aan zee";10;yes\r\n`;
    const { ids } = succeeded(
      await importReorganisations.execute(bureau, { file, fileName: 'lijst.csv' }, invocation()),
    );
    const page = succeeded(await findReorganisation.execute(bureau, { id: ids[0] ?? '' }));
    expect(page).toMatchObject({ on: tomorrow, note: 'lijst.csv', problems: [] });
    expect(page.parts).toMatchObject([{ from: a.code, toName: 'Nieuw; aan zee', toProvince: 'Gelderland' }]);
    expect(await importReorganisations.execute(bureau, { file }, invocation())).toMatchObject({
      error: { fields: [{ field: 'file.2', code: 'row_planned' }] },
    });
    expect(b.endedOn).toBeNull();
  });

  test.each([
    ['', 'file'],
    [HEADING, 'csv_empty'],
    ['date,dissolved_code\n2027-01-01,GM0001\n', 'csv_heading'],
    [`${HEADING}\n"2027-01-01,GM0001`, 'csv_broken'],
  ])('that is no list is refused: %j', async (file, reason) => {
    const bureau = await bureauOf(world);
    expect(await importReorganisations.execute(bureau, { file }, invocation())).toMatchObject({
      error: { code: 'invalid_input', fields: [{ field: 'file', code: reason }] },
    });
  });
});

describe('who sees a plan', () => {
  test('the bureau and the auditor; nobody else knows that it exists', async () => {
    const [a, b] = [await world.municipality(), await world.municipality()];
    const bureau = await bureauOf(world);
    const id = await plannedBy(bureau, [{ from: a, to: b }]);
    const auditor = await world.actor({ body: await world.body('audit') }, ['auditor']);
    const administrator = await world.actor({ municipality: a }, ['administrator', 'delegate']);
    expect(succeeded(await findReorganisation.execute(auditor, { id })).forecast?.endings).toMatchObject([
      { code: a.code, before: { roles: 2 } },
    ]);
    expect(succeeded(await listReorganisations.execute(auditor, {})).map((line) => line.id)).toContain(id);
    expect(code(await findReorganisation.execute(administrator, { id }))).toBe('forbidden');
    expect(code(await listReorganisations.execute(administrator, {}))).toBe('forbidden');
    expect(code(await carryOut(administrator, id))).toBe('forbidden');
    expect(code(await findPlan(bureau, 'geen-id'))).toBe('not_found');
  });
});
