import { beforeAll, describe, expect, test } from 'vitest';
import { listObligations, obligationsOfStandards, obligationsSummary } from '@/lib/obligations/queries/list';
import { type ObligationsAsked, readObligationsAddress } from '@/lib/obligations/schema';
import type { Actor } from '@/lib/platform/actor';
import { addDays, dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Result } from '@/lib/platform/result';
import { World } from '@/tests/support/world';

const world = World.use();
const ASKED: ObligationsAsked = { filter: 'all', order: 'soonest', after: null };
/** Days from today on which the obligations of the municipality fall due */
const DUE = [-400, -1, 0, 30, 30, 30, 170, 400, 800];

let coordinator: Actor;
let stranger: Actor;
let college: Actor;
let bodyId: string;
let municipalities: { id: string }[];

function inDays(days: number): string {
  return addDays(todayInAmsterdam(), days);
}

/** A published decision on a new standard that binds both municipalities; with another day for the second. */
async function bind(number: number, days: number, status: 'in_force' | 'replaced' = 'in_force') {
  const standard = await world.standard({ status });
  const standardVersionId = standard.versions[0]?.id ?? '';
  const days_ = { inForceFrom: dateOf(inDays(-1000)), complyBy: dateOf(inDays(days)) };
  await world.owner.decision.create({
    data: {
      bodyId,
      standardVersionId,
      status: 'published',
      year: 2026,
      number,
      title: `Besluit ${number}`,
      motivation: 'Omdat het moet.',
      entryIntoForceOn: days_.inForceFrom,
      complyBy: days_.complyBy,
      publishedAt: new Date(),
      agreement: {
        create: {
          ...days_,
          standardVersionId,
          obligations: {
            create: municipalities.map(({ id }, index) => ({
              municipalityId: id,
              dueOn: dateOf(inDays(days + index)),
            })),
          },
        },
      },
    },
  });
  return standard;
}

beforeAll(async () => {
  const own = await world.municipality();
  const other = await world.municipality();
  municipalities = [own, other];
  const body = await world.body('college', { seats: 5 });
  bodyId = body.id;
  coordinator = await world.actor({ municipality: own }, ['coordinator']);
  stranger = await world.actor({ municipality: other }, ['secretary']);
  college = await world.actor({ body }, ['college_member']);
  for (const [index, days] of DUE.entries()) await bind(index + 1, days);
  await bind(99, 60, 'replaced');
});

function successOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function list(actor: Actor, asked: Partial<ObligationsAsked> = {}, limit?: number) {
  return successOf(await listObligations.execute(actor, { ...ASKED, ...asked, locale: 'nl', limit }));
}

describe('the obligations of a municipality', () => {
  test('stand by deadline, with the days that are left and the decision behind them', async () => {
    const { obligations, next } = await list(coordinator);
    expect(obligations.map(({ daysLeft }) => daysLeft)).toEqual(DUE);
    expect(next).toBeNull();
    expect(obligations[0]).toMatchObject({
      deadline: 'passed',
      version: '1.0',
      decision: { reference: '2026-001', isExample: false },
    });
  });
  test('are of the own municipality alone: the other has its own days', async () => {
    const { obligations } = await list(stranger);
    expect(obligations.map(({ daysLeft }) => daysLeft)).toEqual(DUE.map((days) => days + 1));
  });
  test('of a version that was replaced ask nothing any more', async () => {
    const all = await world.owner.obligation.count({ where: { municipalityId: municipalities[0]?.id } });
    expect(all).toBe(DUE.length + 1);
    expect((await list(coordinator)).obligations).toHaveLength(DUE.length);
  });
  test.each([
    ['passed', [-400, -1]],
    ['near', [0, 30, 30, 30, 170]],
    ['later', [400, 800]],
  ] as const)('are filtered by how close the deadline is: %s', async (filter, days) => {
    const { obligations } = await list(coordinator, { filter });
    expect(obligations.map(({ daysLeft }) => daysLeft)).toEqual(days);
    expect(new Set(obligations.map(({ deadline }) => deadline))).toEqual(new Set([filter]));
  });
  test.each(['soonest', 'latest'] as const)(
    'page over each once, also on the same day (%s)',
    async (order) => {
      const seen: string[] = [];
      let na: string | null = '';
      while (na !== null) {
        const { asked } = readObligationsAddress({ na });
        const page = await list(coordinator, { order, after: asked.after }, 2);
        seen.push(...page.obligations.map(({ id }) => id));
        na = page.next;
      }
      expect(new Set(seen).size).toBe(DUE.length);
      expect(seen).toHaveLength(DUE.length);
    },
  );
  test('are summed up for the dashboard, with the next three', async () => {
    const summary = successOf(await obligationsSummary.execute(coordinator, { locale: 'en' }));
    expect(summary).toMatchObject({ total: 9, passed: 2, near: 5, later: 2 });
    expect(summary.next.map(({ daysLeft }) => daysLeft)).toEqual([0, 30, 30]);
  });
  test('stand beside their standard', async () => {
    const { obligations } = await list(coordinator);
    const ids = obligations.slice(0, 2).map(({ standard }) => standard.id);
    const found = successOf(
      await obligationsOfStandards.execute(coordinator, { locale: 'nl', standardIds: ids }),
    );
    expect(found.map(({ standard }) => standard.id).sort()).toEqual([...ids].sort());
    const none = await obligationsOfStandards.execute(coordinator, { locale: 'nl', standardIds: [] });
    expect(successOf(none)).toEqual([]);
  });
});

describe('who may see them', () => {
  test('a College member and a visitor may not', async () => {
    expect(await listObligations.execute(college, { ...ASKED, locale: 'nl' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await obligationsSummary.execute(null, { locale: 'nl' })).toMatchObject({
      ok: false,
      error: { code: 'not_logged_in' },
    });
  });
  test('nor somebody whose place is not that of the role, whatever their session says', async () => {
    const forged: Actor = { ...college, roles: ['coordinator'] };
    expect(await listObligations.execute(forged, { ...ASKED, locale: 'nl' })).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
  });
});
