import { describe, expect, test } from 'vitest';
import {
  applyInhabitants,
  discardInhabitants,
  importInhabitants,
} from '@/lib/municipalities/commands/inhabitants';
import {
  findImport,
  findInhabitantImport,
  listInhabitantImports,
} from '@/lib/municipalities/queries/imports';
import { dateOf } from '@/lib/platform/clock';
import { close, openVote, succeeded } from '../../support/assembly';
import { bureauOf, carryOut, plannedBy } from '../../support/reorganisations';
import { invocation, World } from '../../support/world';

const world = World.use();
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);
const DAY = '2027-01-01';

/** A list of all municipalities that exist on a day, with these numbers, or else 5000. */
async function listWith(numbers: Record<string, string | number> = {}, day = DAY): Promise<string> {
  const all = await world.owner.municipality.findMany({
    where: { OR: [{ endedOn: null }, { endedOn: { gt: dateOf(day) } }] },
  });
  const rows = all.map(({ code: own, name }) => `${own},${name},${numbers[own] ?? 5000}`);
  return ['code,name,inhabitants', ...rows].join('\n');
}

const read = async (bureau: Awaited<ReturnType<typeof bureauOf>>, file: string, referenceDate = DAY) =>
  importInhabitants.execute(bureau, { referenceDate, file, fileName: 'cbs.csv' }, invocation());
const apply = (bureau: Awaited<ReturnType<typeof bureauOf>>, id: string) =>
  applyInhabitants.execute(bureau, { id }, invocation());
const counted = async (id: string) =>
  (
    await world.owner.inhabitantCount.findUnique({
      where: { municipalityId_referenceDate: { municipalityId: id, referenceDate: dateOf(DAY) } },
    })
  )?.inhabitants;

describe('a list of inhabitants', () => {
  test('counts only when it is applied, all of it; a number that was known is corrected', async () => {
    const known = await world.municipality({ inhabitants: 7000 });
    const fresh = await world.municipality({ referenceDates: ['2026-01-01'] });
    const bureau = await bureauOf(world);
    const { id } = succeeded(
      await read(bureau, await listWith({ [known.code]: '7.001', [fresh.code]: 123 })),
    );
    expect([await counted(known.id), await counted(fresh.id)]).toEqual([7000, undefined]);
    const preview = succeeded(await findInhabitantImport.execute(bureau, { id }));
    expect(preview).toMatchObject({ problems: [], added: 1, source: 'cbs.csv', status: 'preview' });
    expect(preview.corrected).toContainEqual({
      code: known.code,
      name: known.name,
      before: 7000,
      after: 7001,
    });
    succeeded(await apply(bureau, id));
    expect([await counted(known.id), await counted(fresh.id)]).toEqual([7001, 123]);
    expect(code(await apply(bureau, id))).toBe('illegal_step');
    expect(code(await discardInhabitants.execute(bureau, { id }, invocation()))).toBe('illegal_step');
    const { dates } = succeeded(await listInhabitantImports.execute(bureau, {}));
    const all = await world.owner.municipality.count({ where: { endedOn: null } });
    expect(dates[0]).toMatchObject({ referenceDate: DAY, municipalities: all });
  });

  test('with wrong rows says what is wrong with each, and nothing of it is taken over', async () => {
    const [a, b, c, left] = [
      await world.municipality({ referenceDates: [] }),
      await world.municipality({ referenceDates: [] }),
      await world.municipality({ referenceDates: [] }),
      await world.municipality({ referenceDates: [] }),
    ];
    const ended = await world.municipality({ endedOn: '2026-06-01' });
    const bureau = await bureauOf(world);
    const list = (await listWith({ [a.code]: 'veel', [b.code]: 0 }))
      .split('\n')
      .filter((row) => !row.startsWith(left.code));
    const rows = [
      ...list.map((row) => (row.startsWith(c.code) ? row.replace(c.name, 'Anders') : row)),
      `GM7777,Onbekend,1`,
      `geen code,Onbekend,1`,
      `${ended.code},${ended.name},1`,
      `${a.code},${a.name},5`,
    ];
    const { id } = succeeded(await read(bureau, rows.join('\n')));
    const { problems } = succeeded(await findInhabitantImport.execute(bureau, { id }));
    expect(problems.map(({ code: own, problem }) => `${own} ${problem}`).sort()).toEqual(
      [
        `${a.code} number`,
        `${b.code} number`,
        `${c.code} name`,
        'GM7777 unknown',
        'geen code code',
        `${ended.code} not_there`,
        `${a.code} twice`,
        `${left.code} missing`,
      ].sort(),
    );
    expect(problems.find(({ problem }) => problem === 'unknown')?.line).toBe(list.length + 1);
    expect(await apply(bureau, id)).toMatchObject({
      error: { code: 'import_has_errors', params: { count: 8 } },
    });
    expect(await counted(c.id)).toBeUndefined();
    succeeded(await discardInhabitants.execute(bureau, { id }, invocation()));
    expect(code(await apply(bureau, id))).toBe('illegal_step');
  });

  test('of another reference date than was chosen is refused row by row', async () => {
    const a = await world.municipality();
    const bureau = await bureauOf(world);
    const file = `reference_date,code,name,inhabitants\n2026-01-01,${a.code},${a.name},5\n`;
    const { id } = succeeded(await read(bureau, file));
    const { problems } = succeeded(await findInhabitantImport.execute(bureau, { id }));
    expect(problems).toContainEqual({ line: 2, code: a.code, name: a.name, inhabitants: 5, problem: 'date' });
  });

  test('that is none is refused at once', async () => {
    const bureau = await bureauOf(world);
    expect(await read(bureau, 'gemeente,aantal\nNijmegen,5\n')).toMatchObject({
      error: { code: 'invalid_input', fields: [{ field: 'file', code: 'csv_heading' }] },
    });
    expect(code(await read(bureau, await listWith(), '1 januari'))).toBe('invalid_input');
    expect(code(await findImport(bureau, 'geen-id'))).toBe('not_found');
  });

  test('that was overtaken by a merger before it was applied is refused', async () => {
    const [a, b] = [await world.municipality(), await world.municipality()];
    const bureau = await bureauOf(world);
    const { id } = succeeded(await read(bureau, await listWith()));
    succeeded(await carryOut(bureau, await plannedBy(bureau, [{ from: a, to: b }])));
    expect(code(await apply(bureau, id))).toBe('changed_meanwhile');
  });

  test('applied later changes no roll that was opened before', async () => {
    const a = await world.municipality({ inhabitants: 1 });
    const letCount = async (inhabitants: number) => {
      const actor = await bureauOf(world);
      const list = await listWith({ [a.code]: inhabitants }, '2026-01-01');
      succeeded(await apply(actor, succeeded(await read(actor, list, '2026-01-01')).id));
    };
    await letCount(9000);
    const { bureau, ballotId } = await openVote(world);
    await letCount(50_000);
    const place = await world.owner.entitlement.findFirstOrThrow({
      where: { ballotId, municipalityId: a.id },
    });
    expect(place).toMatchObject({ inhabitants: 9000, weight: 9 });
    succeeded(await close(bureau, ballotId));
  });
});
