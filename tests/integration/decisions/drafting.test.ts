import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { draftDecision } from '@/lib/decisions/commands/draft';
import { reviseDecision } from '@/lib/decisions/commands/revise';
import { submitDecision } from '@/lib/decisions/commands/submit';
import { withdrawDecision } from '@/lib/decisions/commands/withdraw';
import type { Role } from '@/lib/platform/generated/enums';
import { invocation, World } from '@/tests/support/world';
import { College, codeOf, inDays, successOf } from './college';

const world = World.use();

describe('a draft', () => {
  it('is kept with what was typed, and tells the audit trail who began it', async () => {
    const college = await College.of(world);
    const text = await college.text({ title: '  Een  titel ', motivation: 'Regel een\r\nRegel twee' });
    const { id } = successOf(await draftDecision.execute(college.members[0] ?? null, text, invocation()));
    const kept = await world.owner.decision.findUniqueOrThrow({ where: { id } });
    expect(kept).toMatchObject({
      status: 'draft',
      bodyId: college.body.id,
      title: 'Een  titel',
      motivation: 'Regel een\nRegel twee',
      revision: 1,
      isExample: false,
    });
    const entries = await world.owner.auditEntry.findMany({ where: { subjectId: id } });
    expect(entries).toMatchObject([{ event: 'decision.drafted', personId: college.members[0]?.personId }]);
  });

  it('sent twice with the same key is made once', async () => {
    const college = await College.of(world);
    const text = await college.text();
    const key = randomUUID();
    const sent = await Promise.all([
      draftDecision.execute(college.chair, text, invocation(key)),
      draftDecision.execute(college.chair, text, invocation(key)),
    ]);
    expect(successOf(sent[0]).id).toBe(successOf(sent[1]).id);
    expect(await world.owner.decision.count({ where: { bodyId: college.body.id } })).toBe(1);
  });

  it('of an account of the demonstration is an example', async () => {
    const college = await College.of(world);
    await world.owner.person.update({ where: { id: college.chair.personId }, data: { isDemo: true } });
    const id = await college.draft();
    expect((await world.owner.decision.findUniqueOrThrow({ where: { id } })).isExample).toBe(true);
  });

  it.each([
    ['title', '', 'required'],
    ['title', 'x'.repeat(201), 'too_long'],
    ['motivation', '   ', 'required'],
    ['motivation', 'x'.repeat(10_001), 'too_long'],
    ['entryIntoForceOn', '2027-02-30', 'format_date'],
    ['entryIntoForceOn', inDays(-1), 'date_in_past'],
    ['complyBy', inDays(29), 'deadline_before_entry'],
    ['complyBy', '', 'format_date'],
    ['standardVersionId', 'x', 'format_uuid'],
  ])('with %s "%.12s" is refused at that field: %s', async (field, value, code) => {
    const college = await College.of(world, { members: 0 });
    const text = await college.text({ [field]: value });
    const result = await draftDecision.execute(college.chair, text, invocation());
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid_input', fields: [{ field, code }] } });
    expect(await world.owner.decision.count({ where: { bodyId: college.body.id } })).toBe(0);
  });

  it('may enter into force today', async () => {
    const college = await College.of(world, { members: 0 });
    const today = inDays(0);
    const id = await college.draft({ entryIntoForceOn: today, complyBy: today });
    const draft = await world.owner.decision.findUniqueOrThrow({ where: { id } });
    expect([draft.status, draft.entryIntoForceOn.toISOString().slice(0, 10)]).toEqual(['draft', today]);
  });

  it('on a version that does not exist, was replaced, or is binding already, is refused', async () => {
    const college = await College.of(world);
    const replaced = await world.standard({ status: 'replaced' });
    const binding = await college.text();
    await college.published(binding);
    const draft = async (standardVersionId: string) =>
      codeOf(
        await draftDecision.execute(college.chair, await college.text({ standardVersionId }), invocation()),
      );
    expect(await draft(randomUUID())).toBe('not_found');
    expect(await draft(replaced.versions[0]?.id ?? '')).toBe('version_not_current');
    expect(await draft(binding.standardVersionId)).toBe('already_binding');
  });
});

describe('who may draft', () => {
  it.each<Role>(['reader', 'coordinator', 'secretary', 'delegate', 'council', 'administrator'])(
    'a municipal %s may not',
    async (role) => {
      const college = await College.of(world, { members: 0 });
      const actor = await world.actor({ municipality: await world.municipality() }, [role]);
      const id = await college.draft();
      expect(codeOf(await draftDecision.execute(actor, await college.text(), invocation()))).toBe(
        'forbidden',
      );
      expect(codeOf(await withdrawDecision.execute(actor, { id }, invocation()))).toBe('forbidden');
    },
  );

  it('the auditor, the bureau and nobody may not', async () => {
    const college = await College.of(world, { members: 0 });
    const text = await college.text();
    const auditor = await world.actor({ body: await world.body('audit') }, ['auditor']);
    const bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);
    expect(codeOf(await draftDecision.execute(auditor, text, invocation()))).toBe('forbidden');
    expect(codeOf(await draftDecision.execute(bureau, text, invocation()))).toBe('forbidden');
    expect(codeOf(await draftDecision.execute(null, text, invocation()))).toBe('not_logged_in');
  });

  it('a member whose term ended may no longer, from the next request on', async () => {
    const college = await College.of(world, { members: 0 });
    const former = await world.actor({ body: college.body }, ['college_member'], { endsOn: inDays(-1) });
    const session = await world.owner.session.create({
      data: {
        personId: former.personId,
        expiresAt: new Date(Date.now() + 60_000),
        actingBodyId: college.body.id,
      },
    });
    const loggedIn = await world.loadSession(session.id);
    const refused = await draftDecision.execute(loggedIn?.actor ?? null, await college.text(), invocation());
    expect(codeOf(refused)).toBe('forbidden');
  });
});

describe('a draft of another College', () => {
  it('is not found, by any command', async () => {
    const college = await College.of(world);
    const id = await college.draft();
    const stranger = await College.of(world);
    const text = { ...(await college.text()), id, revision: 1 };
    expect(codeOf(await reviseDecision.execute(stranger.chair, text, invocation()))).toBe('not_found');
    expect(codeOf(await withdrawDecision.execute(stranger.chair, { id }, invocation()))).toBe('not_found');
    expect(codeOf(await submitDecision.execute(stranger.chair, { id, revision: 1 }, invocation()))).toBe(
      'not_found',
    );
    expect((await world.owner.decision.findUniqueOrThrow({ where: { id } })).status).toBe('draft');
    expect(successOf(await withdrawDecision.execute(college.chair, { id }, invocation()))).toEqual({ id });
  });
});

describe('revising', () => {
  it('in two tabs keeps the first, and tells the second', async () => {
    const college = await College.of(world);
    const id = await college.draft();
    const text = await college.text();
    const first = await reviseDecision.execute(
      college.chair,
      { ...text, id, revision: '1', title: 'A' },
      invocation(),
    );
    const second = await reviseDecision.execute(
      college.chair,
      { ...text, id, revision: '1', title: 'B' },
      invocation(),
    );
    expect(successOf(first)).toEqual({ id, revision: 2 });
    expect(codeOf(second)).toBe('changed_meanwhile');
    expect((await world.owner.decision.findUniqueOrThrow({ where: { id } })).title).toBe('A');
  });

  it('at the same moment lets exactly one through', async () => {
    const college = await College.of(world);
    const id = await college.draft();
    const text = { ...(await college.text()), id, revision: 1 };
    const sent = await Promise.all(
      college.voters.map((actor) => reviseDecision.execute(actor, text, invocation())),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(sent.filter((result) => !result.ok && result.error.code === 'changed_meanwhile')).toHaveLength(4);
  });

  it('is refused once the decision is before the College, or was given up', async () => {
    const college = await College.of(world);
    const { id } = await college.submitted();
    const text = await college.text();
    const revise = (decision: string) =>
      reviseDecision.execute(college.chair, { ...text, id: decision, revision: 1 }, invocation());
    expect(codeOf(await revise(id))).toBe('illegal_step');
    const withdrawn = await college.draft();
    successOf(await withdrawDecision.execute(college.chair, { id: withdrawn }, invocation()));
    expect(codeOf(await revise(withdrawn))).toBe('illegal_step');
  });

  it('checks the days like a new draft', async () => {
    const college = await College.of(world);
    const id = await college.draft();
    const text = {
      ...(await college.text({ entryIntoForceOn: inDays(-3), complyBy: inDays(-4) })),
      id,
      revision: 1,
    };
    expect(await reviseDecision.execute(college.chair, text, invocation())).toMatchObject({
      ok: false,
      error: {
        fields: [
          { field: 'entryIntoForceOn', code: 'date_in_past' },
          { field: 'complyBy', code: 'deadline_before_entry' },
        ],
      },
    });
  });
});
