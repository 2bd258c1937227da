import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { castCollegeVote } from '@/lib/decisions/commands/cast-vote';
import { closeCollegeVote } from '@/lib/decisions/commands/close';
import { reviseDecision } from '@/lib/decisions/commands/revise';
import { submitDecision } from '@/lib/decisions/commands/submit';
import { withdrawDecision } from '@/lib/decisions/commands/withdraw';
import { scopeOf } from '@/lib/platform/actor';
import { dateOf } from '@/lib/platform/clock';
import { inScope } from '@/lib/platform/database';
import { invocation, World } from '@/tests/support/world';
import { College, codeOf, inDays, successOf } from './college';

const world = World.use();

const statusOf = async (id: string) =>
  (await world.owner.decision.findUniqueOrThrow({ where: { id } })).status;

describe('putting a decision to the College', () => {
  it('opens a vote with the members of today, the chair marked, and more than half of the seats as quorum', async () => {
    const college = await College.of(world, { seats: 9, members: 4 });
    await world.actor({ body: college.body }, ['college_member'], { endsOn: inDays(-1) });
    await world.actor({ body: college.body }, ['college_member'], { startsOn: inDays(1) });
    const last = await world.actor({ body: college.body }, ['college_member'], { endsOn: inDays(0) });
    const { id, ballotId } = await college.submitted();
    const ballot = await world.owner.ballot.findUniqueOrThrow({
      where: { id: ballotId },
      include: { entitlements: true },
    });
    expect(ballot).toMatchObject({ status: 'open', quorum: 5, majority: 'simple', decisionId: id });
    expect(ballot.entitlements.map(({ personId }) => personId).sort()).toEqual(
      [...college.voters, last].map(({ personId }) => personId).sort(),
    );
    expect(ballot.entitlements.filter(({ isChair }) => isChair).map(({ personId }) => personId)).toEqual([
      college.chair.personId,
    ]);
    expect(ballot.entitlements.every(({ weight }) => weight === 1)).toBe(true);
    expect(await statusOf(id)).toBe('submitted');
  });

  it('is refused without voters, with more voters than seats, and leaves the draft as it was', async () => {
    const empty = await world.body('college', { seats: 3 });
    const secretary = await world.actor({ body: empty }, ['college_secretary']);
    const full = await College.of(world, { seats: 2, members: 2 });
    const noSeats = await College.of(world, { seats: 0, members: 2 });
    const id = await full.draft();
    const other = await noSeats.draft();
    const draft = await world.owner.decision.create({
      data: {
        bodyId: empty.id,
        standardVersionId: (await full.text()).standardVersionId,
        title: 'T',
        motivation: 'M',
        entryIntoForceOn: dateOf(inDays(1)),
        complyBy: dateOf(inDays(1)),
      },
    });
    const submit = (actor: typeof secretary, decision: string) =>
      submitDecision.execute(actor, { id: decision, revision: 1 }, invocation());
    expect(codeOf(await submit(secretary, draft.id))).toBe('no_voters');
    expect(codeOf(await submit(full.chair, id))).toBe('more_voters_than_seats');
    expect(codeOf(await submit(noSeats.chair, other))).toBe('no_voters');
    expect(await statusOf(id)).toBe('draft');
    expect(await world.owner.ballot.count({ where: { decisionId: { in: [id, draft.id, other] } } })).toBe(0);
  });

  it('is refused for another text than was checked, a day that has passed, or a version decided on meanwhile', async () => {
    const college = await College.of(world);
    const text = await college.text();
    const submit = (id: string, revision = 1) =>
      submitDecision.execute(college.chair, { id, revision }, invocation());
    const revised = await college.draft(text);
    successOf(
      await reviseDecision.execute(college.chair, { ...text, id: revised, revision: 1 }, invocation()),
    );
    expect(codeOf(await submit(revised))).toBe('changed_meanwhile');

    const late = await college.draft();
    await world.owner.decision.update({
      where: { id: late },
      data: { entryIntoForceOn: dateOf(inDays(-1)) },
    });
    expect(codeOf(await submit(late))).toBe('entry_date_passed');

    await college.published(text);
    expect(codeOf(await submit(revised, 2))).toBe('already_binding');
  });

  it('twice is refused, by hand and at the same moment; the same form sent twice is answered twice', async () => {
    const college = await College.of(world);
    const { id } = await college.submitted();
    expect(codeOf(await submitDecision.execute(college.chair, { id, revision: 1 }, invocation()))).toBe(
      'illegal_step',
    );
    const race = await college.draft();
    const sent = await Promise.all(
      college.voters.map((actor) => submitDecision.execute(actor, { id: race, revision: 1 }, invocation())),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    const double = await college.draft();
    const key = randomUUID();
    const [first, second] = await Promise.all(
      [1, 2].map(() => submitDecision.execute(college.chair, { id: double, revision: 1 }, invocation(key))),
    );
    expect(first).toEqual(second);
    expect(first?.ok).toBe(true);
    expect(await world.owner.ballot.count({ where: { decisionId: { in: [race, double] } } })).toBe(2);
  });

  it('can not be undone by withdrawing', async () => {
    const college = await College.of(world);
    const { id } = await college.submitted();
    expect(codeOf(await withdrawDecision.execute(college.chair, { id }, invocation()))).toBe('illegal_step');
  });
});

describe('voting', () => {
  it('is for who is on the roll: not the secretary, a later member, another College or a municipality', async () => {
    const college = await College.of(world);
    const ballot = await college.submitted();
    const later = await world.actor({ body: college.body }, ['college_member']);
    const stranger = await College.of(world);
    const delegate = await world.actor({ municipality: await world.municipality() }, ['delegate']);
    expect(codeOf(await college.vote(college.secretary, ballot, 'for'))).toBe('forbidden');
    expect(codeOf(await college.vote(later, ballot, 'for'))).toBe('not_entitled');
    expect(codeOf(await college.vote(stranger.chair, ballot, 'for'))).toBe('not_found');
    expect(codeOf(await college.vote(delegate, ballot, 'for'))).toBe('forbidden');
    expect(await world.owner.vote.count({ where: { ballotId: ballot.ballotId } })).toBe(0);
  });

  it('counts once: a second vote is refused, and the same form sent twice gets the same receipt', async () => {
    const college = await College.of(world);
    const ballot = await college.submitted();
    const key = randomUUID();
    const first = successOf(await college.vote(college.chair, ballot, 'for', key));
    expect(successOf(await college.vote(college.chair, ballot, 'for', key))).toEqual(first);
    expect(codeOf(await college.vote(college.chair, ballot, 'against'))).toBe('already_voted');
    const votes = await world.owner.vote.findMany({ where: { ballotId: ballot.ballotId } });
    expect(votes).toMatchObject([{ choice: 'for', castById: college.chair.personId }]);
  });

  it('of one member twenty times at the same moment is accepted once', async () => {
    const college = await College.of(world);
    const ballot = await college.submitted();
    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        college.vote(college.chair, ballot, index % 2 === 0 ? 'for' : 'against'),
      ),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(sent.filter((result) => !result.ok && result.error.code === 'already_voted')).toHaveLength(19);
    expect(await world.owner.vote.count({ where: { ballotId: ballot.ballotId } })).toBe(1);
  });

  it('with a choice that does not exist is refused at that field', async () => {
    const college = await College.of(world);
    const ballot = await college.submitted();
    const result = await castCollegeVote.execute(college.chair, { ...ballot, choice: 'maybe' }, invocation());
    expect(result).toMatchObject({ ok: false, error: { fields: [{ field: 'choice', code: 'choose' }] } });
  });

  it('after closing, or in a ballot of another decision, is refused', async () => {
    const college = await College.of(world);
    const ballot = await college.votedOn(['for', 'for', 'for']);
    const other = await college.submitted();
    successOf(await closeCollegeVote.execute(college.chair, ballot, invocation()));
    expect(codeOf(await college.vote(college.voters[3] ?? college.chair, ballot, 'for'))).toBe(
      'ballot_not_open',
    );
    const mixed = { id: ballot.id, ballotId: other.ballotId };
    expect(codeOf(await college.vote(college.chair, mixed, 'for'))).toBe('not_found');
  });

  it('stays secret until the vote is closed, also for the chair and in the audit trail; then everybody sees it', async () => {
    const college = await College.of(world);
    const ballot = await college.votedOn([null, 'against', 'for', 'for']);
    const seenBy = (actor: typeof college.chair | null) =>
      inScope(scopeOf(actor), (tx) => tx.vote.count({ where: { ballotId: ballot.ballotId } }));
    expect(await seenBy(college.chair)).toBe(0);
    expect(await seenBy(college.voters[1] ?? null)).toBe(1);
    expect(await seenBy(null)).toBe(0);
    expect(await world.owner.vote.count({ where: { ballotId: ballot.ballotId } })).toBe(3);
    const told = await world.owner.auditEntry.findMany({
      where: { subjectId: ballot.id, event: 'decision.vote_cast' },
    });
    // The commitments of votes that are the same differ: see tests/integration/audit/commitment.test.ts.
    const facts = told.map(({ data }) => data as Record<string, string>);
    expect(facts.map((data) => Object.keys(data).sort())).toEqual(
      Array(3).fill(['ballotId', 'commitment', 'voteId']),
    );
    expect(new Set(facts.map(({ commitment }) => commitment)).size).toBe(3);
    successOf(await closeCollegeVote.execute(college.chair, ballot, invocation()));
    expect(await seenBy(null)).toBe(3);
  });
});
