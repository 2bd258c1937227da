import { beforeAll, describe, expect, test } from 'vitest';
import { readBallot } from '@/lib/assembly/queries/ballot';
import { readAgendaItem } from '@/lib/assembly/queries/meetings';
import { readBallotToCast } from '@/lib/assembly/queries/votes';
import { type Actor, scopeOf } from '@/lib/platform/actor';
import { database, inScope } from '@/lib/platform/database';
import { close, openVote, succeeded, vote } from '../../support/assembly';
import { World } from '../../support/world';

const world = World.use();

type Situation = Awaited<ReturnType<typeof openVote>> & { voter: Actor; watchers: Record<string, Actor> };
let situation: Situation;

beforeAll(async () => {
  const municipality = await world.municipality();
  const voter = await world.actor({ municipality }, ['delegate']);
  const stranger = await world.municipality();
  const opened = await openVote(world);
  const bureau = await world.body('bureau');
  situation = {
    ...opened,
    voter,
    watchers: {
      bureau: opened.bureau,
      chair: await world.actor({ body: bureau }, ['assembly_chair']),
      committee: await world.actor({ body: bureau }, ['counting_committee']),
      auditor: await world.actor({ body: await world.body('audit') }, ['auditor']),
      stranger: await world.actor({ municipality: stranger }, ['delegate', 'administrator']),
    },
  };
  succeeded(await vote(voter, opened.ballotId, 'for'));
});

/** How many votes the portal's own role sees in its table, with no filter but the ballot. */
async function seenBy(actor: Actor | null): Promise<number> {
  const read = async (tx: Pick<ReturnType<typeof database>, '$queryRaw'>) => {
    const [row] = await tx.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM "vote" WHERE "ballot_id" = ${situation.ballotId}::uuid`;
    return row?.n ?? -1;
  };
  return actor ? inScope(scopeOf(actor), read) : read(database());
}

describe('while a vote is open', () => {
  test('the row is there, and its own municipality sees it', async () => {
    expect(await world.owner.vote.count({ where: { ballotId: situation.ballotId } })).toBe(1);
    expect(await seenBy(situation.voter)).toBe(1);
  });
  test.each(['bureau', 'chair', 'committee', 'auditor', 'stranger'])('the %s sees no vote', async (name) => {
    expect(await seenBy(situation.watchers[name] ?? null)).toBe(0);
  });
  test('a visitor sees no vote', async () => {
    expect(await seenBy(null)).toBe(0);
  });
  test('everybody sees the turnout and nobody the direction', async () => {
    const { ballotId, input } = situation;
    const slug = `alv-${input.startsAt.slice(0, 10)}`;
    for (const actor of [null, ...Object.values(situation.watchers)]) {
      const ballot = succeeded(await readBallot.execute(actor, { ballotId }));
      expect(ballot.turnout).toMatchObject({ municipalities: 1, votes: 20, entitledMunicipalities: 2 });
      expect(ballot).toMatchObject({ result: null, roll: [] });
      const item = await readAgendaItem.execute(actor, { slug, label: '1', locale: 'nl' });
      expect(JSON.stringify(succeeded(item))).not.toMatch(/"choice"|votesFor/);
    }
  });
  test('nobody sees the voting paper of another municipality', async () => {
    const { ballotId, watchers } = situation;
    const own = succeeded(await readBallotToCast.execute(situation.voter, { ballotId }));
    expect(own.vote?.choice).toBe('for');
    const other = succeeded(await readBallotToCast.execute(watchers.stranger ?? null, { ballotId }));
    expect(other).toMatchObject({ vote: null, castAt: null });
    expect(await readBallotToCast.execute(watchers.bureau ?? null, { ballotId })).toMatchObject({
      error: { code: 'forbidden' },
    });
  });
  test('nobody but the bureau changes the ballot, at the level of the database too', async () => {
    const change = (actor: Actor) =>
      inScope(scopeOf(actor), (tx) =>
        tx.ballot.updateMany({
          where: { id: situation.ballotId },
          data: { status: 'closed', closedAt: new Date() },
        }),
      );
    await expect(change(situation.voter)).rejects.toThrow(/another body/);
    await expect(change(situation.watchers.auditor as Actor)).rejects.toThrow(/another body/);
  });
  test('even the bureau can not publish counts that are not the sums', async () => {
    const counts = { outcome: 'adopted', votesFor: 1000, votesAgainst: 0, votesAbstained: 0 } as const;
    const publish = inScope(scopeOf(situation.bureau), (tx) =>
      tx.ballot.updateMany({
        where: { id: situation.ballotId },
        data: { status: 'closed', closedAt: new Date(), ...counts },
      }),
    );
    await expect(publish).rejects.toThrow(/fits its votes/);
    const ballot = await world.owner.ballot.findUniqueOrThrow({ where: { id: situation.ballotId } });
    expect(ballot.status).toBe('open');
  });
});

test('after the closing everybody sees how each municipality voted', async () => {
  const { ballotId, bureau } = situation;
  succeeded(await close(bureau, ballotId));
  expect(await seenBy(null)).toBe(1);
  const ballot = succeeded(await readBallot.execute(null, { ballotId }));
  expect(ballot.roll.map(({ choice }) => choice)).toEqual(['for', null]);
  expect(ballot.result).toMatchObject({ adopted: true, needed: 14, reached: 20, surplus: 6 });
});
