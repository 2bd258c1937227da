import pg from 'pg';
import { expect, test } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { readiness } from '@/lib/platform/readiness';
import { searchCatalogue } from '@/lib/standards/queries/search';
import { NO_FILTERS } from '@/lib/standards/schema';
import { openVote, outcomeOf, vote } from '../../support/assembly';
import { World } from '../../support/world';

const world = World.use();
const VOTES = 564;
const DELEGATES = 47;

/** The portal's own limit is three seconds: shorter here, in this database alone, for every connection from now on. */
async function limitLocks(): Promise<void> {
  const name = new URL(world.ownerUrl).pathname.slice(1);
  await world.owner.$executeRawUnsafe(
    `ALTER ROLE bindend_test_portal_login IN DATABASE "${name}" SET lock_timeout = '400ms'`,
  );
}

/** Holds the row of a ballot until the returned function is called. */
async function lockBallot(ballotId: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query('SELECT 1 FROM ballot WHERE id = $1 FOR UPDATE', [ballotId]);
  return async () => {
    await client.query('COMMIT');
    await client.end();
  };
}

test('while a ballot is locked, votes are accepted or told to wait, none is lost, and what is public is still read', async () => {
  await limitLocks();
  const delegates: Actor[] = [];
  for (let index = 0; index < DELEGATES; index += 1) {
    delegates.push(await world.actor({ municipality: await world.municipality() }, ['delegate']));
  }
  const { ballotId } = await openVote(world);
  const unlock = await lockBallot(ballotId);

  const sent = Array.from({ length: VOTES }, (_, index) =>
    vote(delegates[index % DELEGATES] as Actor, ballotId, 'for').then(outcomeOf),
  );
  // Each refused vote has waited for the lock: at this moment the votes have all the transactions there are.
  expect(await Promise.race(sent)).toBe('busy');
  const asked = Date.now();
  expect(await readiness()).toMatchObject({ ready: true });
  expect(await searchCatalogue(null, { filters: NO_FILTERS, today: '2026-11-30' })).toMatchObject({});
  expect(Date.now() - asked).toBeLessThan(2_000);
  await unlock();

  const outcomes = await Promise.all(sent);
  const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
  expect(count('ok') + count('already_voted') + count('busy')).toBe(VOTES);
  expect([count('ok'), count('busy')].every((number) => number > 0)).toBe(true);
  expect(await world.owner.vote.count({ where: { ballotId } })).toBe(count('ok'));
  expect(await world.owner.entitlement.count({ where: { ballotId, castAt: { not: null } } })).toBe(
    count('ok'),
  );
});
