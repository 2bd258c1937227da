import { describe, expect, test } from 'vitest';
import { castVote } from '@/lib/assembly/commands/cast-vote';
import { closeBallot } from '@/lib/assembly/commands/close-ballot';
import { listBallotsOfMunicipality, readBallotToCast } from '@/lib/assembly/queries/votes';
import { dateOf } from '@/lib/platform/clock';
import { close, meetingSituation, openVote, succeeded, vote } from '../../support/assembly';
import { invocation, World } from '../../support/world';

const world = World.use();
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

async function delegateOf(inhabitants = 20_000) {
  const municipality = await world.municipality({ inhabitants });
  return world.actor({ municipality }, ['delegate']);
}

describe('casting a vote', () => {
  test('a delegate votes for the municipality with its weight, and finds the receipt', async () => {
    const delegate = await delegateOf(189_871);
    const { ballotId } = await openVote(world);
    const { voteId } = succeeded(await vote(delegate, ballotId, 'against'));
    const stored = await world.owner.vote.findUniqueOrThrow({ where: { id: voteId } });
    expect(stored).toMatchObject({ choice: 'against', weight: 75, castById: delegate.personId });
    const paper = succeeded(await readBallotToCast.execute(delegate, { ballotId }));
    expect(paper.vote).toMatchObject({ id: voteId, choice: 'against', castBy: delegate.name });
    const listed = succeeded(await listBallotsOfMunicipality.execute(delegate, {}));
    expect(listed.open.find((ballot) => ballot.ballotId === ballotId)).toMatchObject({ choice: 'against' });
  });
  test('the log says that the municipality voted, never what', async () => {
    const delegate = await delegateOf();
    const { ballotId } = await openVote(world);
    succeeded(await vote(delegate, ballotId, 'against', crypto.randomUUID()));
    const entries = await world.owner.auditEntry.findMany({
      where: { event: 'ballot.vote_cast', subjectId: ballotId },
    });
    const receipts = await world.owner.commandReceipt.findMany({ where: { personId: delegate.personId } });
    expect(entries).toHaveLength(1);
    expect(JSON.stringify([entries, receipts])).not.toMatch(/against|choice/);
  });
  test('only a delegate votes', async () => {
    const municipality = await world.municipality();
    const { ballotId, bureau } = await openVote(world);
    const others = ['reader', 'coordinator', 'secretary', 'council', 'administrator'] as const;
    for (const role of others) {
      const actor = await world.actor({ municipality }, [role]);
      expect(code(await vote(actor, ballotId, 'for'))).toBe('forbidden');
    }
    expect(code(await vote(bureau, ballotId, 'for'))).toBe('forbidden');
    expect(await world.owner.vote.count({ where: { ballotId } })).toBe(0);
  });
  test('for another municipality is not found, also with the form of that municipality', async () => {
    const [own, other] = [await delegateOf(), await delegateOf()];
    const { ballotId } = await openVote(world);
    const form = { ballotId, municipalityId: other.actingFor?.id, choice: 'for' };
    expect(code(await castVote.execute(own, form, invocation()))).toBe('not_found');
    expect(code(await vote(other, ballotId, 'for'))).toBe('ok');
  });
  test('needs a choice and a ballot that exists', async () => {
    const delegate = await delegateOf();
    const { ballotId } = await openVote(world);
    const result = await vote(delegate, ballotId, 'maybe' as 'for');
    expect(result).toMatchObject({ error: { code: 'invalid_input', fields: [{ field: 'choice' }] } });
    expect(code(await vote(delegate, crypto.randomUUID(), 'for'))).toBe('not_found');
  });
  test('a municipality that came after the opening is not on the roll', async () => {
    await delegateOf();
    const { ballotId } = await openVote(world);
    expect(code(await vote(await delegateOf(), ballotId, 'for'))).toBe('not_entitled');
  });
  test('a municipality that was dissolved since the opening votes no more', async () => {
    const delegate = await delegateOf();
    const { ballotId } = await openVote(world);
    await world.owner.municipality.update({
      where: { id: delegate.actingFor?.id },
      data: { endedOn: dateOf('2026-01-01') },
    });
    expect(code(await vote(delegate, ballotId, 'for'))).toBe('not_entitled');
  });
  test('before the opening there is no vote to cast; after closing it is too late', async () => {
    const delegate = await delegateOf();
    const { budgetItem } = await meetingSituation(world);
    const prepared = await world.owner.ballot.create({
      data: { agendaItemId: budgetItem, majority: 'two_thirds', weightScheme: 'per_started_thousand_v1' },
    });
    expect(code(await vote(delegate, prepared.id, 'for'))).toBe('ballot_not_open');
    const { bureau, ballotId } = await openVote(world);
    succeeded(await close(bureau, ballotId));
    expect(code(await vote(delegate, ballotId, 'for'))).toBe('ballot_not_open');
    expect(await world.owner.vote.count({ where: { ballotId: { in: [ballotId, prepared.id] } } })).toBe(0);
  });
});

describe('a municipality votes once', () => {
  test('also when its two delegates vote differently at the same moment', async () => {
    const municipality = await world.municipality();
    const delegates = await Promise.all([1, 2].map(() => world.actor({ municipality }, ['delegate'])));
    const { ballotId } = await openVote(world);
    const sent = await Promise.all(
      delegates.map((actor, index) => vote(actor, ballotId, index ? 'for' : 'against')),
    );
    expect(sent.map(code).sort()).toEqual(['already_voted', 'ok']);
    expect(await world.owner.vote.count({ where: { ballotId } })).toBe(1);
  });
  test('the same form sent twice at once is one vote, and both get its receipt', async () => {
    const delegate = await delegateOf();
    const { ballotId } = await openVote(world);
    const key = crypto.randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => vote(delegate, ballotId, 'for', key)));
    expect(new Set(sent.map((result) => succeeded(result).voteId)).size).toBe(1);
    expect(await world.owner.vote.count({ where: { ballotId } })).toBe(1);
  });
  test('the form of one ballot, sent for another, is a vote on that other', async () => {
    const delegate = await delegateOf();
    const [one, other] = [await openVote(world), await openVote(world)];
    const key = crypto.randomUUID();
    const first = succeeded(await vote(delegate, one.ballotId, 'for', key));
    const second = succeeded(await vote(delegate, other.ballotId, 'for', key));
    expect(second.voteId).not.toBe(first.voteId);
    expect(await world.owner.vote.count({ where: { ballotId: other.ballotId } })).toBe(1);
  });
  test('the same form with another choice is refused, and never answered with the first', async () => {
    const delegate = await delegateOf();
    const { ballotId } = await openVote(world);
    const key = crypto.randomUUID();
    succeeded(await vote(delegate, ballotId, 'for', key));
    expect(code(await vote(delegate, ballotId, 'against', key))).toBe('already_voted');
  });
  test('the back button does not change it', async () => {
    const delegate = await delegateOf();
    const { ballotId } = await openVote(world);
    succeeded(await vote(delegate, ballotId, 'for', crypto.randomUUID()));
    expect(code(await vote(delegate, ballotId, 'against', crypto.randomUUID()))).toBe('already_voted');
    expect((await world.owner.vote.findFirstOrThrow({ where: { ballotId } })).choice).toBe('for');
  });
});

describe('closing a vote', () => {
  test('is for the chair and the bureau, once', async () => {
    const delegate = await delegateOf();
    const { bureau, ballotId } = await openVote(world);
    const auditor = await world.actor({ body: await world.body('audit') }, ['auditor']);
    for (const actor of [delegate, auditor]) expect(code(await close(actor, ballotId))).toBe('forbidden');
    const both = await Promise.all([1, 2].map(() => close(bureau, ballotId)));
    expect(both.map(code).sort()).toEqual(['illegal_step', 'ok']);
  });
  test('a vote in which nobody voted is rejected', async () => {
    await delegateOf();
    const { bureau, ballotId, programmeId } = await openVote(world);
    expect(succeeded(await close(bureau, ballotId)).outcome).toBe('rejected');
    const programme = await world.owner.workProgramme.findUniqueOrThrow({ where: { id: programmeId } });
    expect(programme.status).toBe('rejected');
  });
  test('a vote in which all abstained is rejected, and no contribution follows', async () => {
    const delegates = [await delegateOf(), await delegateOf()];
    const { bureau, ballotId, budgetId } = await openVote(world, 'budget');
    for (const delegate of delegates) succeeded(await vote(delegate, ballotId, 'abstain'));
    expect(succeeded(await close(bureau, ballotId)).outcome).toBe('rejected');
    expect(await world.owner.contribution.count({ where: { budgetId } })).toBe(0);
    const ballot = await world.owner.ballot.findUniqueOrThrow({ where: { id: ballotId } });
    expect([ballot.votesFor, ballot.votesAgainst, ballot.votesAbstained]).toEqual([0, 0, 40]);
  });
  test('the same form sent twice gives the same answer', async () => {
    await delegateOf();
    const { bureau, ballotId } = await openVote(world);
    const key = crypto.randomUUID();
    const send = () => closeBallot.execute(bureau, { ballotId }, invocation(key));
    const [first, second] = [succeeded(await send()), succeeded(await send())];
    expect(second).toEqual(first);
  });
});
