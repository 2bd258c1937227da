import { expect, test } from 'vitest';
import { invite } from '@/lib/identity/commands/invite';
import { outcomeOf } from '../../support/assembly';
import { invocation, World } from '../../support/world';

const world = World.use();

test('who is logged in can still read in a database that is read-only, and is told so when they change something', async () => {
  const municipality = await world.municipality();
  const actor = await world.actor({ municipality }, ['administrator']);
  const longAgo = new Date(Date.now() - 10 * 60_000);
  const session = await world.owner.session.create({
    data: {
      personId: actor.personId,
      createdAt: longAgo,
      lastSeenAt: longAgo,
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
  await world.loadSession(session.id);
  const name = new URL(world.ownerUrl).pathname.slice(1);
  await world.owner.$executeRawUnsafe(
    `ALTER ROLE bindend_test_portal_login IN DATABASE "${name}" SET default_transaction_read_only = on`,
  );
  await world.owner.$queryRaw`
    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE usename = 'bindend_test_portal_login' AND datname = current_database()`;
  await world.owner.session.update({ where: { id: session.id }, data: { lastSeenAt: longAgo } });
  expect((await world.loadSession(session.id))?.actor.personId).toBe(actor.personId);
  const input = { municipalityId: municipality.id, email: 'a@test.example', role: 'reader', locale: 'nl' };
  expect(outcomeOf(await invite.execute(actor, input, invocation()))).toBe('read_only');
  const { lastSeenAt } = await world.owner.session.findUniqueOrThrow({ where: { id: session.id } });
  expect(lastSeenAt).toEqual(longAgo);
});
