import { describe, expect, test } from 'vitest';
import { readBallot } from '@/lib/assembly/queries/ballot';
import { readBallotToCast } from '@/lib/assembly/queries/votes';
import { newSalt } from '@/lib/ballots/commitment';
import { giveInstruction } from '@/lib/mandates/commands/instruct';
import type { Actor } from '@/lib/platform/actor';
import { addDays, dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { close, meetingSituation, openVote, succeeded, vote } from '../../support/assembly';
import { register, revoke, town } from '../../support/mandates';
import { invocation, World } from '../../support/world';

const world = World.use();
const today = todayInAmsterdam();
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);
const paperOf = async (actor: Actor, ballotId: string) =>
  succeeded(await readBallotToCast.execute(actor, { ballotId }));

describe('a vote rests on a mandate', () => {
  test('without one it is refused, and the paper says whom to ask', async () => {
    const { delegate, secretary, administrator } = await town(world);
    const { ballotId } = await openVote(world);
    expect(code(await vote(delegate, ballotId, 'for'))).toBe('no_mandate');
    const { right } = await paperOf(delegate, ballotId);
    expect(right).toMatchObject({ may: false, why: 'no_mandate' });
    expect(right?.may === false && right.ask.sort()).toEqual([administrator.name, secretary.name].sort());
    succeeded(await register(secretary, delegate));
    expect(code(await vote(delegate, ballotId, 'for'))).toBe('ok');
    expect((await paperOf(delegate, ballotId)).vote).toMatchObject({ kind: 'principal' });
  });
  test('one that has not begun, that expired or was revoked does not count', async () => {
    const { delegate, secretary } = await town(world);
    const { ballotId } = await openVote(world);
    const send = async () => code(await vote(delegate, ballotId, 'for'));
    const { id } = succeeded(await register(secretary, delegate, { startsOn: addDays(today, 1) }));
    expect(await send()).toBe('mandate_not_begun');
    const past = { startsOn: dateOf(addDays(today, -9)), endsOn: dateOf(addDays(today, -1)) };
    const granted = { grantedOn: past.startsOn };
    await world.owner.mandate.update({ where: { id }, data: { ...past, ...granted } });
    expect(await send()).toBe('mandate_expired');
    await world.owner.mandate.update({ where: { id }, data: { endsOn: dateOf(today) } });
    succeeded(await revoke(secretary, id));
    expect(await send()).toBe('mandate_revoked');
    expect(await world.owner.vote.count({ where: { ballotId } })).toBe(0);
    succeeded(await register(secretary, delegate, { startsOn: today, endsOn: today }));
    expect(await send()).toBe('ok');
  });
  test('a mandate of one municipality is no mandate of another, and without the role it is none', async () => {
    const { delegate, secretary } = await town(world);
    const elsewhere = await world.municipality();
    await world.role(delegate.personId, { municipality: elsewhere }, 'delegate');
    const { ballotId } = await openVote(world);
    succeeded(await register(secretary, delegate));
    const there: Actor = {
      ...delegate,
      actingFor: { kind: 'municipality', id: elsewhere.id, code: '', slug: '', name: '' },
    };
    expect(code(await vote(there, ballotId, 'for'))).toBe('no_mandate');
    expect(code(await vote({ ...delegate, roles: ['reader'] }, ballotId, 'for'))).toBe('forbidden');
    expect(code(await vote(delegate, ballotId, 'for'))).toBe('ok');
  });
  test('principal and deputy may both vote, and one of them does', async () => {
    const { delegate, other, secretary } = await town(world);
    succeeded(await register(secretary, delegate));
    succeeded(await register(secretary, other, { kind: 'deputy' }));
    const { ballotId } = await openVote(world);
    expect((await paperOf(other, ballotId)).right).toMatchObject({
      may: true,
      kind: 'deputy',
      principal: delegate.name,
    });
    const sent = await Promise.all([vote(delegate, ballotId, 'for'), vote(other, ballotId, 'against')]);
    expect(sent.map(code).sort()).toEqual(['already_voted', 'ok']);
    expect(await world.owner.vote.count({ where: { ballotId } })).toBe(1);
  });
  test('of a vote and a revocation at the same moment either the vote was first, or it is refused', async () => {
    const towns = await Promise.all([1, 2, 3, 4, 5].map(() => town(world)));
    const { ballotId } = await openVote(world);
    for (const { delegate, secretary, municipalityId } of towns) {
      const { id } = succeeded(await register(secretary, delegate));
      const [cast] = await Promise.all([vote(delegate, ballotId, 'for'), revoke(secretary, id)]);
      const { endedAt } = await world.owner.mandate.findUniqueOrThrow({ where: { id } });
      const votes = await world.owner.vote.count({ where: { ballotId, municipalityId } });
      expect([code(cast), votes]).toEqual(cast.ok ? ['ok', 1] : [code(cast), 0]);
      if (!cast.ok) expect(['mandate_revoked', 'no_mandate']).toContain(code(cast));
      expect(endedAt).not.toBeNull();
    }
  });
  test('the database takes no vote of a municipality without one', async () => {
    const { delegate, municipalityId } = await town(world);
    const { ballotId } = await openVote(world);
    const place = await world.owner.entitlement.findFirstOrThrow({ where: { ballotId, municipalityId } });
    await expect(
      world.owner.vote.create({
        data: {
          ballotId,
          entitlementId: place.id,
          municipalityId,
          castById: delegate.personId,
          choice: 'for',
          weight: place.weight,
          castAt: new Date(),
          salt: newSalt(),
        },
      }),
    ).rejects.toThrow(/no mandate/);
  });
});

describe('an instruction of the council', () => {
  async function instructed() {
    const [places, elsewhere] = [await town(world), await town(world)];
    const { municipality, municipalityId } = places;
    const council = await world.actor({ municipality }, ['council']);
    succeeded(await register(places.secretary, places.delegate));
    const situation = await openVote(world);
    const give = (actor: Actor, instruction: string, over = {}) =>
      giveInstruction.execute(
        actor,
        { municipalityId, itemId: situation.itemId, instruction, decidedOn: today, note: 'Motie 7', ...over },
        invocation(),
      );
    return { ...places, ...situation, elsewhere, council, give };
  }
  test('reminds who votes, binds them to nothing, and the last one counts', async () => {
    const { delegate, council, secretary, ballotId, give, municipalityId } = await instructed();
    succeeded(await give(council, 'for'));
    succeeded(await give(secretary, 'against'));
    expect((await paperOf(delegate, ballotId)).instruction).toEqual({
      instruction: 'against',
      decidedOn: today,
      note: 'Motie 7',
    });
    expect(await world.owner.councilInstruction.count({ where: { municipalityId } })).toBe(2);
    succeeded(await vote(delegate, ballotId, 'for'));
    expect(code(await give(council, 'for'))).toBe('already_voted');
  });
  test('is for its own municipality until the vote closes, and then public beside the vote', async () => {
    const { delegate, council, bureau, ballotId, give, municipalityId, municipality, elsewhere } =
      await instructed();
    succeeded(await give(council, 'against'));
    expect((await paperOf(elsewhere.delegate, ballotId)).instruction).toBeNull();
    expect(succeeded(await readBallot.execute(null, { ballotId })).roll).toEqual([]);
    succeeded(await vote(delegate, ballotId, 'for'));
    succeeded(await close(bureau, ballotId));
    const line = succeeded(await readBallot.execute(null, { ballotId })).roll.find(
      ({ code: known }) => known === municipality.code,
    );
    expect(line).toMatchObject({ choice: 'for', instruction: 'against' });
    expect(line).not.toHaveProperty('id');
    expect(code(await give(council, 'for'))).toBe('ballot_not_open');
    await expect(
      world.owner.councilInstruction.updateMany({
        where: { municipalityId },
        data: { replacedAt: new Date() },
      }),
    ).rejects.toThrow(/closed/);
  });
  test('is not in the log, is not of another municipality, nor of the future, nor on what is only told', async () => {
    const { council, delegate, give, municipalityId, itemId, elsewhere } = await instructed();
    expect(code(await give(delegate, 'for'))).toBe('forbidden');
    expect(code(await give(elsewhere.secretary, 'for'))).toBe('not_found');
    expect(await give(council, 'for', { decidedOn: addDays(today, 1) })).toMatchObject({
      error: { fields: [{ field: 'decidedOn', code: 'date_in_future' }] },
    });
    const { programmeItem } = await meetingSituation(world, 'draft');
    expect(code(await give(council, 'for', { itemId: programmeItem }))).toBe('not_found');
    succeeded(await give(council, 'abstain'));
    const entries = await world.owner.auditEntry.findMany({
      where: { municipalityId, event: 'instruction.given' },
    });
    expect(entries).toMatchObject([{ data: { itemId } }]);
    expect(JSON.stringify(entries)).not.toMatch(/abstain|Motie/);
  });
});
