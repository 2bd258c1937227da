import { expect, test } from 'vitest';
import type { Choice } from '@/lib/ballots/tally';
import type { Actor } from '@/lib/platform/actor';
import { close, openVote, succeeded, vote } from '../../support/assembly';
import { World } from '../../support/world';

const world = World.use();
const CHOICES: Choice[] = ['for', 'against', 'abstain'];

test('of a hundred votes that race with the closing, accepted and refused are what was sent, and the sums are the votes', async () => {
  const delegates: Actor[] = [];
  for (let index = 0; index < 100; index += 1) {
    const municipality = await world.municipality({ inhabitants: 500 + index * 977 });
    delegates.push(await world.actor({ municipality }, ['delegate']));
  }
  const { bureau, ballotId } = await openVote(world);
  const send = (delegate: Actor, index: number) => vote(delegate, ballotId, CHOICES[index % 3] ?? 'for');
  // Ninety in one go with the closing in the middle, ten right after it.
  const early = delegates.slice(0, 45).map(send);
  const closing = close(bureau, ballotId);
  const late = delegates.slice(45, 90).map(send);
  const [closed, ...racing] = await Promise.all([closing, ...early, ...late]);
  succeeded(closed);
  const answers = [...racing, ...(await Promise.all(delegates.slice(90).map(send)))];
  const accepted = answers.filter((answer) => answer.ok).length;
  const refused = answers.filter((answer) => !answer.ok && answer.error.code === 'ballot_not_open').length;
  expect(accepted + refused).toBe(100);
  expect(refused).toBeGreaterThanOrEqual(10);
  expect(accepted).toBeGreaterThan(0);

  const votes = await world.owner.vote.findMany({ where: { ballotId } });
  const marks = await world.owner.entitlement.count({ where: { ballotId, castAt: { not: null } } });
  expect([votes.length, marks]).toEqual([accepted, accepted]);
  const ballot = await world.owner.ballot.findUniqueOrThrow({ where: { id: ballotId } });
  const sum = (choice: Choice) =>
    votes.filter((cast) => cast.choice === choice).reduce((total, { weight }) => total + weight, 0);
  expect([ballot.votesFor, ballot.votesAgainst, ballot.votesAbstained]).toEqual(CHOICES.map(sum));
});
