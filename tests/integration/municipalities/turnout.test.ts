import { describe, expect, test } from 'vitest';
import { findMunicipality } from '@/lib/profile/queries/find';
import { readNews } from '@/lib/profile/queries/news';
import { readTurnout } from '@/lib/profile/queries/turnout';
import { close, openVote, succeeded, vote } from '@/tests/support/assembly';
import { World } from '@/tests/support/world';

const world = World.use();

const turnout = async () => succeeded(await readTurnout.execute(null, { locale: 'nl' })).turnout;
const votesOf = async (slug: string) =>
  succeeded(await findMunicipality.execute(null, { locale: 'nl', slug })).votes;

describe('a ballot of the assembly', () => {
  test('shows while it is open who voted but not how, and how when it has closed', async () => {
    const voter = await world.municipality({ inhabitants: 20_001 });
    const silent = await world.municipality({ inhabitants: 500 });
    const ended = await world.municipality({ endedOn: '2025-01-01' });
    const delegate = await world.actor({ municipality: voter }, ['delegate']);
    const { bureau, ballotId } = await openVote(world);
    succeeded(await vote(delegate, ballotId, 'against'));

    const open = await turnout();
    expect(open).toMatchObject({ isOpen: true, closedAt: null });
    expect(open?.roll.toSorted((a, b) => b.votes - a.votes)).toEqual([
      { code: voter.code, votes: 21, hasVoted: true },
      { code: silent.code, votes: 1, hasVoted: false },
    ]);
    expect(JSON.stringify(open)).not.toMatch(/against|for/);
    expect(await votesOf(voter.slug)).toEqual([]);
    const news = succeeded(await readNews.execute(null, { locale: 'nl' }));
    expect(news.meeting).toMatchObject({ status: 'open', openBallots: 1 });

    succeeded(await close(bureau, ballotId));
    expect(await turnout()).toMatchObject({ isOpen: false });
    expect(await votesOf(voter.slug)).toMatchObject([{ choice: 'against', weight: 21, outcome: 'rejected' }]);
    expect(await votesOf(silent.slug)).toMatchObject([{ choice: null, weight: 1, outcome: 'rejected' }]);
    expect(await votesOf(ended.slug)).toEqual([]);
  });

  test('that is open goes before one that closed', async () => {
    const { input } = await openVote(world, 'budget');
    const now = await turnout();
    expect(now?.isOpen).toBe(true);
    expect(now?.title).toContain(input.year);
  });
});
