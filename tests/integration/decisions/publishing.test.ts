import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { publishDecision } from '@/lib/decisions/commands/publish';
import { reviseDecision } from '@/lib/decisions/commands/revise';
import { scopeOf } from '@/lib/platform/actor';
import { inScope } from '@/lib/platform/database';
import { invocation, World } from '@/tests/support/world';
import { College, codeOf, inDays, successOf } from './college';

const world = World.use();

const publish = (college: College, id: string, key?: string) =>
  publishDecision.execute(college.secretary, { id }, invocation(key));

describe('publishing', () => {
  it('binds every municipality that exists on the day of entry into force, and no other', async () => {
    const college = await College.of(world);
    const existing = await world.municipality();
    const endsLater = await world.municipality({ endedOn: inDays(31) });
    const endsThatDay = await world.municipality({ endedOn: inDays(30) });
    const id = await college.adopted();
    const published = successOf(await publish(college, id));
    const obligations = await world.owner.obligation.findMany({
      where: { agreement: { decisionId: id } },
      include: { agreement: true },
    });
    const bound = obligations.map(({ municipalityId }) => municipalityId);
    expect(bound).toContain(existing.id);
    expect(bound).toContain(endsLater.id);
    expect(bound).not.toContain(endsThatDay.id);
    expect(published.municipalities).toBe(obligations.length);
    expect(obligations.every(({ dueOn }) => dueOn.toISOString().startsWith(inDays(400)))).toBe(true);
    const entry = await world.owner.auditEntry.findFirstOrThrow({
      where: { subjectId: id, event: 'decision.published' },
    });
    expect(entry.data).toMatchObject({ number: 1, municipalities: obligations.length });
  });

  it('shows the obligation to its municipality and not to the College', async () => {
    const college = await College.of(world);
    const municipality = await world.municipality();
    const reader = await world.actor({ municipality }, ['reader']);
    const { id } = await college.published();
    const seenBy = (actor: typeof reader) =>
      inScope(scopeOf(actor), (tx) => tx.obligation.count({ where: { agreement: { decisionId: id } } }));
    expect(await seenBy(reader)).toBe(1);
    expect(await seenBy(college.chair)).toBe(0);
  });

  it('makes the standard binding; the version is decided, or in force when the day is today', async () => {
    const college = await College.of(world);
    const standing = async (versionId: string) =>
      world.owner.standardVersion.findUniqueOrThrow({
        where: { id: versionId },
        select: { status: true, standard: { select: { standing: true } } },
      });
    const future = await world.standard({ status: 'advice' });
    const now = await world.standard({ status: 'advice' });
    const futureId = future.versions[0]?.id ?? '';
    const nowId = now.versions[0]?.id ?? '';
    await college.published({ standardVersionId: futureId });
    await college.published({ standardVersionId: nowId, entryIntoForceOn: inDays(0) });
    expect(await standing(futureId)).toEqual({ status: 'decided', standard: { standing: 'binding' } });
    expect(await standing(nowId)).toEqual({ status: 'in_force', standard: { standing: 'binding' } });
  });

  it('replaces the older version from the day on which the new one is in force', async () => {
    const college = await College.of(world);
    const withTwo = async () => {
      const standard = await world.standard();
      const newer = await world.owner.standardVersion.create({
        data: { standardId: standard.id, version: '2.0', status: 'advice', position: 2 },
      });
      return { older: standard.versions[0]?.id ?? '', newer: newer.id };
    };
    const statusOf = async (id: string) =>
      (await world.owner.standardVersion.findUniqueOrThrow({ where: { id } })).status;
    const at = await withTwo();
    await college.published({ standardVersionId: at.newer, entryIntoForceOn: inDays(0) });
    expect([await statusOf(at.older), await statusOf(at.newer)]).toEqual(['replaced', 'in_force']);
    const later = await withTwo();
    await college.published({ standardVersionId: later.newer });
    expect([await statusOf(later.older), await statusOf(later.newer)]).toEqual(['in_force', 'decided']);
  });

  it('is for adopted decisions only, once', async () => {
    const college = await College.of(world);
    const rejected = await college.closed(['against', 'against', 'against']);
    expect(codeOf(await publish(college, await college.draft()))).toBe('not_adopted');
    expect(codeOf(await publish(college, (await college.submitted()).id))).toBe('not_adopted');
    expect(codeOf(await publish(college, rejected.id))).toBe('not_adopted');
    const id = await college.adopted();
    const key = randomUUID();
    const first = successOf(await publish(college, id, key));
    expect(successOf(await publish(college, id, key))).toEqual(first);
    expect(codeOf(await publish(college, id))).toBe('illegal_step');
  });

  it('is for the chair and the secretary of that College', async () => {
    const college = await College.of(world);
    const stranger = await College.of(world);
    const id = await college.adopted();
    const auditor = await world.actor({ body: await world.body('audit') }, ['auditor']);
    const by = async (actor: typeof auditor | undefined) =>
      codeOf(await publishDecision.execute(actor ?? null, { id }, invocation()));
    expect(await by(college.members[0])).toBe('forbidden');
    expect(await by(auditor)).toBe('forbidden');
    expect(await by(stranger.chair)).toBe('not_found');
    successOf(await publishDecision.execute(college.chair, { id }, invocation()));
    expect(await by(stranger.chair)).toBe('not_found');
  });

  it('makes the text final', async () => {
    const college = await College.of(world);
    const { id } = await college.published();
    const text = { ...(await college.text()), id, revision: 1 };
    expect(codeOf(await reviseDecision.execute(college.chair, text, invocation()))).toBe('illegal_step');
    const change = inScope(scopeOf(college.chair), (tx) =>
      tx.decision.update({ where: { id }, data: { title: 'Anders' } }),
    );
    await expect(change).rejects.toThrow();
  });

  it('of a second decision on the same version is refused, also at the same moment', async () => {
    const college = await College.of(world);
    const other = await College.of(world);
    const text = await college.text();
    const ids = [await college.adopted(text), await other.adopted(text)];
    const sent = await Promise.all([publish(college, ids[0] ?? ''), publish(other, ids[1] ?? '')]);
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(sent.filter((result) => !result.ok && result.error.code === 'already_binding')).toHaveLength(1);
  });
});

describe('numbers', () => {
  it('count up without a gap when ten are published at once, and each College has its own', async () => {
    const college = await College.of(world, { members: 2, seats: 3 });
    const other = await College.of(world, { members: 2, seats: 3 });
    const ids: string[] = [];
    for (let index = 0; index < 10; index += 1) ids.push(await college.adopted());
    const foreign = await other.adopted();
    const sent = await Promise.all([...ids.map((id) => publish(college, id)), publish(other, foreign)]);
    const year = inDays(0).slice(0, 4);
    const references = sent.slice(0, 10).map((result) => successOf(result).reference);
    expect(references.sort()).toEqual(
      Array.from({ length: 10 }, (_, index) => `${year}-${String(index + 1).padStart(3, '0')}`),
    );
    expect(successOf(sent[10] ?? sent[0]).reference).toBe(`${year}-001`);
  });

  it('are given once when the same decision is published by two people at once', async () => {
    const college = await College.of(world);
    const id = await college.adopted();
    const sent = await Promise.all(
      [college.chair, college.secretary].map((actor) => publishDecision.execute(actor, { id }, invocation())),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    const next = await college.published();
    expect(next.reference).toMatch(/-002$/);
  });
});

describe('when the obligations can not be written', () => {
  afterEach(async () => {
    await world.owner.$executeRaw`DROP TRIGGER IF EXISTS break_obligations ON obligation`;
  });

  it('nothing of the publication stays, and the number is given to the next', async () => {
    const college = await College.of(world);
    await world.municipality();
    const id = await college.adopted();
    await world.owner
      .$executeRaw`CREATE OR REPLACE FUNCTION break_obligations() RETURNS trigger LANGUAGE plpgsql
      AS $$ BEGIN RAISE EXCEPTION 'broken on purpose'; END $$`;
    await world.owner.$executeRaw`CREATE TRIGGER break_obligations BEFORE INSERT ON obligation
      FOR EACH ROW EXECUTE FUNCTION break_obligations()`;
    await expect(publish(college, id)).rejects.toThrow();
    const kept = await world.owner.decision.findUniqueOrThrow({
      where: { id },
      include: { agreement: true, standardVersion: { include: { standard: true } } },
    });
    expect(kept).toMatchObject({ status: 'adopted', number: null, publishedAt: null, agreement: null });
    expect(kept.standardVersion.standard.standing).toBe('recommended');
    const told = await world.owner.auditEntry.count({
      where: { subjectId: id, event: 'decision.published' },
    });
    expect(told).toBe(0);
    await world.owner.$executeRaw`DROP TRIGGER break_obligations ON obligation`;
    expect(successOf(await publish(college, id)).reference).toMatch(/-001$/);
  });
});
