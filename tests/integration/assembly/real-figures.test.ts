import { beforeAll, describe, expect, test } from 'vitest';
import { addItem } from '@/lib/assembly/commands/agenda';
import { draftMeeting } from '@/lib/assembly/commands/meeting';
import { openBallot } from '@/lib/assembly/commands/open-ballot';
import { callMeeting, openMeeting } from '@/lib/assembly/commands/session';
import { readBallot } from '@/lib/assembly/queries/ballot';
import type { Choice } from '@/lib/ballots/tally';
import { readFundYear } from '@/lib/fund/queries/years';
import type { Actor } from '@/lib/platform/actor';
import { close, succeeded, vote } from '../../support/assembly';
import { invocation, World } from '../../support/world';

const world = World.use({ seeded: true });
const meeting = {
  titleNl: 'ALV december 2026',
  titleEn: 'Assembly December 2026',
  year: '2027',
  location: 'Utrecht',
  startsAt: '2026-12-10T14:00',
};
let bureau: Actor;
const ballots = { programme: '', budget: '' };

/** The bureau prepares the meeting of December 2026 on the draft programme and budget and opens both votes. */
beforeAll(async () => {
  bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);
  const { id: meetingId } = succeeded(await draftMeeting.execute(bureau, meeting, invocation()));
  const kinds = ['programme', 'budget'] as const;
  const items = [];
  for (const kind of kinds) {
    items.push(succeeded(await addItem.execute(bureau, { kind, meetingId }, invocation())));
  }
  succeeded(await callMeeting.execute(bureau, { meetingId }, invocation()));
  succeeded(await openMeeting.execute(bureau, { meetingId }, invocation()));
  for (const [index, kind] of kinds.entries()) {
    const opened = await openBallot.execute(bureau, { itemId: items[index]?.id }, invocation());
    ballots[kind] = succeeded(opened).id;
  }
});

async function votes(ballotId: string, choices: Record<string, Choice>) {
  for (const [name, choice] of Object.entries(choices)) {
    const municipality = await world.owner.municipality.findFirstOrThrow({ where: { name } });
    const delegate = await world.actor({ municipality }, ['delegate']);
    succeeded(await vote(delegate, ballotId, choice));
  }
}

describe('with the municipalities and inhabitants of 1 January 2026', () => {
  test('342 municipalities are on the roll; Amsterdam has 75 votes, Nijmegen 75, Vlieland 2', async () => {
    const roll = await world.owner.entitlement.findMany({
      where: { ballotId: ballots.budget },
      include: { municipality: true },
    });
    const weights = Object.fromEntries(roll.map((place) => [place.municipality?.name, place.weight]));
    expect(roll).toHaveLength(342);
    expect(weights).toMatchObject({ Amsterdam: 75, Nijmegen: 75, Vlieland: 2 });
  });
  test('exactly two thirds adopts: 150 for of 225', async () => {
    await votes(ballots.budget, {
      Amsterdam: 'for',
      Nijmegen: 'for',
      Rotterdam: 'against',
      Utrecht: 'abstain',
    });
    expect(succeeded(await close(bureau, ballots.budget)).outcome).toBe('adopted');
    const { result } = succeeded(await readBallot.execute(null, { ballotId: ballots.budget }));
    expect(result).toMatchObject({
      votesFor: { municipalities: 2, votes: 150 },
      votesAgainst: { municipalities: 1, votes: 75 },
      abstained: { municipalities: 1, votes: 75 },
      notVoted: { municipalities: 338 },
      cast: 225,
      needed: 150,
      reached: 150,
      surplus: 0,
    });
  });
  test('one small municipality less rejects: 150 for of 227', async () => {
    await votes(ballots.programme, {
      Amsterdam: 'for',
      Nijmegen: 'for',
      Rotterdam: 'against',
      Vlieland: 'against',
    });
    expect(succeeded(await close(bureau, ballots.programme)).outcome).toBe('rejected');
    const { result } = succeeded(await readBallot.execute(null, { ballotId: ballots.programme }));
    expect(result).toMatchObject({ needed: 152, reached: 150, surplus: -2, reason: 'too_few' });
  });
  test('the contributions to the adopted budget add up to it to the cent', async () => {
    const contributions = await world.owner.contribution.findMany({ where: { budget: { year: 2027 } } });
    expect(contributions).toHaveLength(342);
    const sum = contributions.reduce((total, { amountCents }) => total + amountCents, 0n);
    expect(sum).toBe(5_731_000_000n);
    const year = succeeded(await readFundYear.execute(null, { year: 2027, locale: 'nl' }));
    expect(year.budget).toMatchObject({ status: 'adopted', decidedIn: { label: '2', outcome: 'adopted' } });
    expect(year.programme).toMatchObject({ status: 'rejected', decidedIn: { label: '1' } });
  });
  test('what was adopted stays as it is: the database refuses to change a contribution', async () => {
    await expect(
      world.owner.contribution.updateMany({ where: {}, data: { amountCents: 0n } }),
    ).rejects.toThrow();
  });
});
