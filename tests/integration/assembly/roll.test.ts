import { describe, expect, test } from 'vitest';
import { addItem } from '@/lib/assembly/commands/agenda';
import { draftMeeting } from '@/lib/assembly/commands/meeting';
import { openBallot } from '@/lib/assembly/commands/open-ballot';
import { callMeeting, openMeeting } from '@/lib/assembly/commands/session';
import { dateOf } from '@/lib/platform/clock';
import { meetingInput, meetingSituation, openVote, succeeded, vote } from '../../support/assembly';
import { invocation, World } from '../../support/world';

// Its own file: a municipality without inhabitants in it would stop every other vote.
const world = World.use();
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

describe('opening a vote', () => {
  test('without any municipality has no voters', async () => {
    const { bureau, programmeItem } = await meetingSituation(world);
    expect(code(await openBallot.execute(bureau, { itemId: programmeItem }, invocation()))).toBe('no_voters');
  });
  test('freezes the rules, and the weights of those who exist on the day', async () => {
    const weights = { 999: 1, 1000: 1, 1001: 2, 75000: 75, 900000: 75 };
    for (const inhabitants of Object.keys(weights)) {
      await world.municipality({ inhabitants: Number(inhabitants) });
    }
    const ended = await world.municipality({ endedOn: '2026-01-01' });
    const { ballotId } = await openVote(world);
    const ballot = await world.owner.ballot.findUniqueOrThrow({
      where: { id: ballotId },
      include: { entitlements: true },
    });
    expect(ballot).toMatchObject({
      status: 'open',
      majority: 'two_thirds',
      weightScheme: 'per_started_thousand_v1',
      referenceDate: dateOf('2026-01-01'),
      outcome: null,
    });
    expect(
      Object.fromEntries(ballot.entitlements.map(({ inhabitants, weight }) => [inhabitants, weight])),
    ).toEqual(weights);
    expect(ballot.entitlements.map(({ municipalityId }) => municipalityId)).not.toContain(ended.id);
    const delegate = await world.actor({ municipality: ended }, ['delegate']);
    expect(code(await vote(delegate, ballotId, 'for'))).toBe('not_entitled');
  });
  test('keeps the roll when the inhabitants are corrected later', async () => {
    const municipality = await world.municipality({ inhabitants: 10_000 });
    const { ballotId } = await openVote(world);
    await world.owner.inhabitantCount.updateMany({
      where: { municipalityId: municipality.id },
      data: { inhabitants: 90_000 },
    });
    const place = await world.owner.entitlement.findFirstOrThrow({
      where: { ballotId, municipalityId: municipality.id },
    });
    expect(place.weight).toBe(10);
  });
  test('counts the inhabitants of the year in which the meeting is held', async () => {
    const { bureau, programmeItem, meetingId } = await meetingSituation(world);
    await world.owner.assemblyMeeting.update({
      where: { id: meetingId },
      data: { startsAt: new Date('2026-12-31T23:30:00.000Z') },
    });
    const { id } = succeeded(await openBallot.execute(bureau, { itemId: programmeItem }, invocation()));
    const ballot = await world.owner.ballot.findUniqueOrThrow({ where: { id } });
    // Half past midnight of the first of January in the Netherlands.
    expect(ballot.referenceDate).toEqual(dateOf('2027-01-01'));
  });
  test('needs an open meeting', async () => {
    const { bureau, programmeItem } = await meetingSituation(world, 'called');
    expect(code(await openBallot.execute(bureau, { itemId: programmeItem }, invocation()))).toBe(
      'meeting_not_open',
    );
  });
  test('happens once on an item, also when two press at the same moment, and never on information', async () => {
    const { bureau, programmeItem } = await meetingSituation(world);
    const both = await Promise.all(
      [1, 2].map(() => openBallot.execute(bureau, { itemId: programmeItem }, invocation())),
    );
    expect(both.map(code).sort()).toEqual(['illegal_step', 'ok']);
    const { id: meetingId } = succeeded(await draftMeeting.execute(bureau, meetingInput(), invocation()));
    const text = { titleNl: 'Uitleg', titleEn: 'Talk', explanationNl: 'Uitleg', explanationEn: 'Talk' };
    const item = succeeded(
      await addItem.execute(bureau, { kind: 'information', meetingId, ...text }, invocation()),
    );
    succeeded(await callMeeting.execute(bureau, { meetingId }, invocation()));
    succeeded(await openMeeting.execute(bureau, { meetingId }, invocation()));
    expect(code(await openBallot.execute(bureau, { itemId: item.id }, invocation()))).toBe('illegal_step');
  });
  test('is for the chair and the bureau', async () => {
    const { programmeItem, budgetItem } = await meetingSituation(world);
    const chair = await world.actor({ body: await world.body('bureau') }, ['assembly_chair']);
    const delegate = await world.actor({ municipality: await world.municipality() }, ['delegate']);
    const controller = await world.actor({ body: await world.body('bureau') }, ['controller']);
    for (const actor of [delegate, controller]) {
      expect(code(await openBallot.execute(actor, { itemId: budgetItem }, invocation()))).toBe('forbidden');
    }
    expect(code(await openBallot.execute(chair, { itemId: programmeItem }, invocation()))).toBe('ok');
  });
  test('is refused while the inhabitants of one municipality are unknown, and leaves nothing behind', async () => {
    const unknown = await world.municipality({ referenceDates: [] });
    const { bureau, programmeItem } = await meetingSituation(world);
    expect(code(await openBallot.execute(bureau, { itemId: programmeItem }, invocation()))).toBe(
      'inhabitants_unknown',
    );
    expect(await world.owner.ballot.count({ where: { agendaItemId: programmeItem } })).toBe(0);
    await world.owner.municipality.delete({ where: { id: unknown.id } });
  });
  test('on a budget is refused when nobody could be told what to pay', async () => {
    const { bureau, budgetItem, budgetId } = await meetingSituation(world);
    await world.owner.budget.update({
      where: { id: budgetId },
      data: { referenceDate: dateOf('2019-01-01') },
    });
    expect(code(await openBallot.execute(bureau, { itemId: budgetItem }, invocation()))).toBe(
      'inhabitants_unknown',
    );
  });
});
