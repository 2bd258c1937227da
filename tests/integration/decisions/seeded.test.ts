import { describe, expect, test } from 'vitest';
import { existsOn } from '@/lib/municipalities/existence';
import { existingOn } from '@/lib/municipalities/queries/existing-on';
import { addDays, dateOf, dayOf } from '@/lib/platform/clock';
import { seedPublishedDecision } from '@/prisma/seed/demo-decisions';
import { readDemo } from '@/prisma/seed/read-facts';
import { World } from '@/tests/support/world';
import { College, inDays } from './college';

const world = World.use();

/** Publishes an example decision as the seed does, on a standard of this test, in force on `entryIntoForceOn`. */
async function seeded(entryIntoForceOn: string, status: 'advice' | 'in_force' | 'proposed' = 'in_force') {
  const standard = await world.standard({ status });
  const college = await College.of(world);
  const [facts] = readDemo().decisions;
  if (!facts) throw new Error('There is no example decision');
  const decidedOn = inDays(-1);
  const own = { standard: standard.slug, version: '1.0', decidedOn, entryIntoForceOn, complyBy: inDays(500) };
  const votes = { votesFor: college.voters.length, votesAgainst: 0 };
  await world.owner.$transaction((tx) =>
    seedPublishedDecision(tx, college.body.id, { ...facts, ...own, ...votes }, 1),
  );
  return world.owner.standardVersion.findFirstOrThrow({
    where: { standardId: standard.id },
    include: { standard: true, agreements: { include: { obligations: true } } },
  });
}

describe('an example decision of the seed', () => {
  test('binds whom a College would bind: who exists on the day of entry into force, by the same rule', async () => {
    const day = inDays(30);
    const endsBefore = await world.municipality({ endedOn: inDays(20) });
    const endsThatDay = await world.municipality({ endedOn: day });
    const endsLater = await world.municipality({ endedOn: inDays(31) });
    const stays = await world.municipality();
    const beginsLater = await world.municipality();
    await world.owner.municipality.update({
      where: { id: beginsLater.id },
      data: { startedOn: dateOf(inDays(31)) },
    });
    const version = await seeded(day);
    const bound = version.agreements[0]?.obligations.map(({ municipalityId }) => municipalityId) ?? [];
    expect(bound).toEqual(expect.arrayContaining([stays.id, endsLater.id]));
    for (const { id } of [endsBefore, endsThatDay, beginsLater]) expect(bound).not.toContain(id);
  });

  test('moves the version along its table: decided until its day, and refused where a College is', async () => {
    expect((await seeded(inDays(30), 'advice')).status).toBe('decided');
    expect(await seeded(inDays(0), 'advice')).toMatchObject({
      status: 'in_force',
      standard: { standing: 'binding' },
    });
    await expect(seeded(inDays(0), 'proposed')).rejects.toThrow('version_not_ready');
  });
});

test('the two words for "exists on a day" say the same, on the days around beginning and end', async () => {
  const { id } = await world.municipality();
  const data = { startedOn: dateOf(inDays(5)), endedOn: dateOf(inDays(10)) };
  const { startedOn, endedOn } = await world.owner.municipality.update({ where: { id }, data });
  const lifetime = { startedOn: startedOn && dayOf(startedOn), endedOn: endedOn && dayOf(endedOn) };
  for (const days of [4, 5, 6, 9, 10, 11]) {
    const day = addDays(inDays(0), days);
    const found = await world.owner.municipality.count({ where: { id, ...existingOn(dateOf(day)) } });
    expect(found > 0, day).toBe(existsOn(lifetime, day));
  }
});
