import { describe, expect, it } from 'vitest';
import { closeCollegeVote } from '@/lib/decisions/commands/close';
import { reviseDecision } from '@/lib/decisions/commands/revise';
import { submitDecision } from '@/lib/decisions/commands/submit';
import { scopeOf } from '@/lib/platform/actor';
import { inScope } from '@/lib/platform/database';
import { invocation, World } from '@/tests/support/world';
import { type Choice, College, codeOf, successOf } from './college';

const world = World.use();

const statusOf = async (id: string) =>
  (await world.owner.decision.findUniqueOrThrow({ where: { id } })).status;

describe('closing', () => {
  const cases: [string, (Choice | null)[], string, string][] = [
    ['more for than against adopts', ['for', 'for', 'against', null, null], 'adopted', 'adopted'],
    ['more against than for rejects', ['for', 'against', 'against', null, null], 'rejected', 'rejected'],
    ['a tie with the chair for adopts', ['for', 'for', 'against', 'against', null], 'adopted', 'adopted'],
    [
      'a tie with the chair against rejects',
      ['against', 'for', 'for', 'against', null],
      'rejected',
      'rejected',
    ],
    [
      'a tie with the chair abstaining rejects',
      ['abstain', 'for', 'against', null, null],
      'rejected',
      'rejected',
    ],
    ['only abstentions reject', ['abstain', 'abstain', 'abstain', null, null], 'rejected', 'rejected'],
    ['two of five seats are no quorum', ['for', 'for', null, null, null], 'no_quorum', 'draft'],
    ['nobody is no quorum', [], 'no_quorum', 'draft'],
  ];
  it.each(cases)('%s', async (_rule, choices, outcome, status) => {
    const college = await College.of(world);
    const closed = await college.closed(choices);
    expect(closed.outcome).toBe(outcome);
    expect(await statusOf(closed.id)).toBe(status);
    const ballot = await world.owner.ballot.findUniqueOrThrow({ where: { id: closed.ballotId } });
    const count = (choice: Choice) => choices.filter((one) => one === choice).length;
    expect(ballot).toMatchObject({
      status: 'closed',
      outcome,
      votesFor: count('for'),
      votesAgainst: count('against'),
      votesAbstained: count('abstain'),
    });
  });

  it('without a quorum gives back the draft, which can be changed and put again, with a ballot of its own', async () => {
    const college = await College.of(world);
    const first = await college.closed(['for']);
    const text = await college.text();
    const revised = await reviseDecision.execute(
      college.chair,
      { ...text, id: first.id, revision: 1 },
      invocation(),
    );
    expect(successOf(revised).revision).toBe(2);
    const again = successOf(
      await submitDecision.execute(college.chair, { id: first.id, revision: 2 }, invocation()),
    );
    expect(again.ballotId).not.toBe(first.ballotId);
    const old = { id: first.id, ballotId: first.ballotId };
    expect(codeOf(await college.vote(college.voters[1] ?? college.chair, old, 'for'))).toBe(
      'ballot_not_open',
    );
    successOf(await college.vote(college.chair, again, 'for'));
  });

  it('is for the chair and the secretary of that College', async () => {
    const college = await College.of(world);
    const ballot = await college.votedOn(['for', 'for', 'for']);
    const stranger = await College.of(world);
    const close = (actor: typeof college.chair | undefined) =>
      closeCollegeVote.execute(actor ?? null, ballot, invocation());
    expect(codeOf(await close(college.members[0]))).toBe('forbidden');
    expect(codeOf(await close(stranger.chair))).toBe('not_found');
    expect(successOf(await close(college.secretary)).outcome).toBe('adopted');
    expect(codeOf(await close(college.secretary))).toBe('illegal_step');
  });

  it('keeps the quorum of the opening when the College grows meanwhile', async () => {
    const college = await College.of(world, { seats: 5 });
    const ballot = await college.votedOn(['for', 'for', 'for']);
    await world.owner.body.update({ where: { id: college.body.id }, data: { seats: 9 } });
    expect(successOf(await closeCollegeVote.execute(college.chair, ballot, invocation())).outcome).toBe(
      'adopted',
    );
  });

  it('while votes come in loses none: accepted and refused are all that was sent, and the count is what was accepted', async () => {
    const college = await College.of(world, { seats: 15, members: 14 });
    for (let round = 0; round < 3; round += 1) {
      const ballot = await college.submitted();
      const early = college.voters.slice(0, 8);
      for (const voter of early) successOf(await college.vote(voter, ballot, 'for'));
      const late = college.voters.slice(8);
      const [closed, ...sent] = await Promise.all([
        closeCollegeVote.execute(college.chair, ballot, invocation()),
        ...late.map((voter) => college.vote(voter, ballot, 'against')),
      ]);
      expect(successOf(closed).outcome).toBe('adopted');
      const accepted = sent.filter(({ ok }) => ok).length;
      const refused = sent.filter((result) => !result.ok && result.error.code === 'ballot_not_open').length;
      expect(accepted + refused).toBe(late.length);
      const kept = await world.owner.ballot.findUniqueOrThrow({ where: { id: ballot.ballotId } });
      expect([kept.votesFor, kept.votesAgainst]).toEqual([8, accepted]);
      const marked = await world.owner.entitlement.count({
        where: { ballotId: ballot.ballotId, castAt: { not: null } },
      });
      expect(marked).toBe(8 + accepted);
    }
  });

  it('by two people at once happens once', async () => {
    const college = await College.of(world);
    const ballot = await college.votedOn(['for', 'for', 'for']);
    const sent = await Promise.all(
      [college.chair, college.secretary].map((actor) =>
        closeCollegeVote.execute(actor, ballot, invocation()),
      ),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(sent.filter((result) => !result.ok && result.error.code === 'illegal_step')).toHaveLength(1);
  });

  it('can not be done past the commands: a closed ballot without a count does not commit', async () => {
    const college = await College.of(world);
    const { ballotId } = await college.submitted();
    const close = inScope(scopeOf(college.chair), (tx) =>
      tx.ballot.update({ where: { id: ballotId }, data: { status: 'closed', closedAt: new Date() } }),
    );
    await expect(close).rejects.toThrow();
    expect((await world.owner.ballot.findUniqueOrThrow({ where: { id: ballotId } })).status).toBe('open');
  });
});
