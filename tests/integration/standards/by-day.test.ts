import { createRequire } from 'node:module';
import { afterEach, describe, expect, test } from 'vitest';
import { publishDecision } from '@/lib/decisions/commands/publish';
import { NOBODY } from '@/lib/platform/actor';
import { inScope } from '@/lib/platform/database';
import { advanceVersion } from '@/lib/standards/commands/advance';
import { carryVersion } from '@/lib/standards/commands/carry';
import { watchDays } from '@/lib/standards/jobs';
import { College, codeOf, inDays, successOf } from '@/tests/integration/decisions/college';
import { invocation, World } from '@/tests/support/world';

const PageCache = createRequire(import.meta.url)('../../../lib/platform/page-cache.cjs') as new () => {
  get: (key: string) => Promise<unknown>;
  set: (key: string, data: unknown) => Promise<void>;
};

const world = World.use();
afterEach(() => world.setClock());

const statusOf = async (id: string) =>
  (await world.owner.standardVersion.findUniqueOrThrow({ where: { id } })).status;

/** A standard with a version in force and one for which a decision was published that enters into force in so many days. */
async function decidedFor(days: number) {
  const standard = await world.standard();
  const newer = await world.owner.standardVersion.create({
    data: { standardId: standard.id, version: '2.0', status: 'advice', position: 2 },
  });
  const college = await College.of(world);
  await college.published({ standardVersionId: newer.id, entryIntoForceOn: inDays(days) });
  const older = standard.versions[0]?.id ?? '';
  return {
    standardId: standard.id,
    older,
    newer: newer.id,
    statuses: async () => [await statusOf(older), await statusOf(newer.id)],
  };
}

/** Days are asked for by the clock that is set, so they are worked out before. */
const dayIn = inDays;

describe('the day of entry into force', () => {
  test('brings the version that was decided into force and replaces the older one, and no day earlier', async () => {
    const { statuses, older, newer, standardId } = await decidedFor(30);
    const [before, day] = [dayIn(29), dayIn(30)];
    await world.setClock(before);
    await watchDays();
    expect(await statuses()).toEqual(['in_force', 'decided']);
    await world.setClock(day);
    await watchDays();
    expect(await statuses()).toEqual(['replaced', 'in_force']);
    const told = await world.owner.auditEntry.findMany({
      where: { subjectId: { in: [older, newer] } },
      orderBy: { event: 'asc' },
    });
    expect(told.map(({ event, personId, changes }) => ({ event, personId, changes }))).toEqual([
      {
        event: 'standard.entered_into_force',
        personId: null,
        changes: { status: { from: 'decided', to: 'in_force' } },
      },
      {
        event: 'standard.replaced',
        personId: null,
        changes: { status: { from: 'in_force', to: 'replaced' } },
      },
    ]);
    expect(told[1]?.data).toEqual({ standardId, byVersionId: newer, inForceFrom: day });
  });

  test('is the day in Amsterdam: half past midnight there is still the day before in UTC', async () => {
    const { statuses } = await decidedFor(200);
    const [eve, day] = [dayIn(199), dayIn(200)];
    const midsummer = new Date(`${eve}T22:30:00Z`);
    await world.owner.$executeRawUnsafe(
      `CREATE OR REPLACE FUNCTION "moment"() RETURNS timestamptz VOLATILE PARALLEL SAFE LANGUAGE sql
         AS 'SELECT timestamptz ''${midsummer.toISOString()}'''`,
    );
    const isSummer = midsummer.toLocaleDateString('en-CA', { timeZone: 'Europe/Amsterdam' }) === day;
    await watchDays();
    expect(await statuses()).toEqual(isSummer ? ['replaced', 'in_force'] : ['in_force', 'decided']);
  });

  test('is made up for when no portal ran on it', async () => {
    const { statuses } = await decidedFor(10);
    await world.setClock(dayIn(25));
    await watchDays();
    expect(await statuses()).toEqual(['replaced', 'in_force']);
  });

  test('comes once, however many processes watch for it', async () => {
    const { older, newer, statuses } = await decidedFor(5);
    await world.setClock(dayIn(5));
    await Promise.all([watchDays(), watchDays(), watchDays()]);
    expect(await watchDays()).toEqual([]);
    expect(await statuses()).toEqual(['replaced', 'in_force']);
    expect(await world.owner.auditEntry.count({ where: { subjectId: { in: [older, newer] } } })).toBe(2);
  });

  test('makes this process forget the public pages that showed it otherwise', async () => {
    await decidedFor(5);
    const headers = (tag: string) => ({ 'x-next-cache-tags': tag });
    const page = (tag: string) => ({ kind: 'APP_PAGE', html: '<p>page</p>', headers: headers(tag) });
    await new PageCache().set('/nl/standaarden', page('standards'));
    await new PageCache().set('/nl/fonds', page('fund'));
    await watchDays();
    expect(await new PageCache().get('/nl/standaarden')).not.toBeNull();
    await world.setClock(dayIn(5));
    await watchDays();
    expect(await new PageCache().get('/nl/standaarden')).toBeNull();
    expect(await new PageCache().get('/nl/fonds')).not.toBeNull();
  });
});

describe('a version moves along its table and in no other way', () => {
  test('a version that intake, consultation and advice still await can not be decided on', async () => {
    const college = await College.of(world);
    const standard = await world.standard({ status: 'advice' });
    const versionId = standard.versions[0]?.id ?? '';
    const id = await college.adopted({ standardVersionId: versionId });
    await world.owner.standardVersion.update({ where: { id: versionId }, data: { status: 'proposed' } });
    const published = await publishDecision.execute(college.secretary, { id }, invocation());
    expect(codeOf(published)).toBe('version_not_ready');
    expect(await statusOf(versionId)).toBe('proposed');
  });

  test('the Taskforce takes it from step to step, and can not pass one over', async () => {
    const taskforce = await world.actor({ body: await world.body('taskforce') }, ['taskforce_chair']);
    const standard = await world.standard({ status: 'proposed' });
    const versionId = standard.versions[0]?.id ?? '';
    const take = (step: string, reason = '') =>
      advanceVersion.execute(taskforce, { versionId, step, reason }, invocation());
    expect(codeOf(await take('standard.ask_advice'))).toBe('illegal_step');
    successOf(await take('standard.start_intake'));
    successOf(await take('standard.consult'));
    const kept = () => world.owner.standard.findUniqueOrThrow({ where: { id: standard.id } });
    expect((await kept()).standing).toBe('consultation');
    expect(codeOf(await take('standard.reject'))).toBe('invalid_input');
    successOf(await take('standard.ask_advice'));
    expect((await kept()).standing).toBe('draft');
    expect(codeOf(await take('standard.keep'))).toBe('illegal_step');
    successOf(await take('standard.reject', 'Niemand zit erop te wachten'));
    expect(await statusOf(versionId)).toBe('rejected');
    expect((await kept()).standing).toBe('replaced');
  });

  test('nobody but a College, the Taskforce, the bureau and the day can write it', async () => {
    const standard = await world.standard({ status: 'advice' });
    const version = { id: standard.versions[0]?.id ?? '', status: 'advice' as const };
    const decide = (scope: typeof NOBODY) =>
      inScope(scope, (tx) => carryVersion(tx, version, 'standard.decide', { isDecisionPublished: true }));
    await expect(decide(NOBODY)).rejects.toThrow('could not be carried');
    await expect(decide({ ...NOBODY, job: 'mailer' })).rejects.toThrow('could not be carried');
    expect(codeOf(await inScope(NOBODY, (tx) => carryVersion(tx, version, 'standard.evaluate', {})))).toBe(
      'illegal_step',
    );
  });
});
