import { describe, expect, test } from 'vitest';
import { actFor } from '@/lib/identity/commands/act-for';
import { hashPassword, verifyPassword } from '@/lib/identity/password';
import { endSession } from '@/lib/identity/queries/log-in';
import { invocation, World } from '../../support/world';

const world = World.use();
const soon = () => new Date(Date.now() + 3_600_000);

describe('a password', () => {
  test('is kept as argon2id and fits only itself', async () => {
    const hash = await hashPassword('een goed wachtwoord');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(hash, 'een goed wachtwoord')).toBe(true);
    expect(await verifyPassword(hash, 'een ander wachtwoord')).toBe(false);
    expect(await verifyPassword(null, 'een goed wachtwoord')).toBe(false);
  });
});

describe('a session', () => {
  test('gives the roles of today in the place that was chosen', async () => {
    const municipality = await world.municipality();
    const college = await world.body('college');
    const actor = await world.actor({ municipality }, ['reader', 'delegate']);
    await world.role(actor.personId, { body: college }, 'college_member');
    const { id } = await world.owner.session.create({
      data: { personId: actor.personId, expiresAt: soon() },
    });
    const before = await world.loadSession(id);
    expect(before?.actor).toMatchObject({
      actingFor: { id: municipality.id },
      roles: ['reader', 'delegate'],
    });
    expect(before?.places.map(({ actingFor }) => actingFor.id)).toEqual([municipality.id, college.id]);

    const chosen = await actFor.execute(
      before?.actor ?? null,
      { sessionId: id, place: 'body', id: college.id },
      invocation(),
    );
    expect(chosen).toMatchObject({ ok: true });
    expect((await world.loadSession(id))?.actor).toMatchObject({
      actingFor: { id: college.id },
      roles: ['college_member'],
    });
  });
  test('forgets a role on the day after its term, and one that is taken away on the very next request', async () => {
    const municipality = await world.municipality();
    const actor = await world.actor({ municipality }, ['delegate'], { endsOn: '2020-12-31' });
    await world.owner.membership.create({
      data: {
        personId: actor.personId,
        municipalityId: municipality.id,
        role: 'reader',
        startsOn: new Date('2020-01-01'),
      },
    });
    const { id } = await world.owner.session.create({
      data: { personId: actor.personId, expiresAt: soon() },
    });
    expect((await world.loadSession(id))?.actor.roles).toEqual(['reader']);
    await world.owner.membership.deleteMany({ where: { personId: actor.personId, role: 'reader' } });
    expect((await world.loadSession(id))?.actor).toMatchObject({ actingFor: null, roles: [] });
  });
  test.each(['ended', 'expired', 'deactivated'] as const)('that is %s counts no longer', async (how) => {
    const actor = await world.actor({ municipality: await world.municipality() }, ['reader']);
    const { id } = await world.owner.session.create({
      data: { personId: actor.personId, expiresAt: soon() },
    });
    expect(await world.loadSession(id)).not.toBeNull();
    if (how === 'ended') await endSession(actor.personId, id);
    if (how === 'expired') {
      await world.owner.session.update({
        where: { id },
        data: { createdAt: new Date('2020-01-01'), expiresAt: new Date('2020-01-02') },
      });
    }
    if (how === 'deactivated') {
      await world.owner.person.update({ where: { id: actor.personId }, data: { deactivatedAt: new Date() } });
    }
    expect(await world.loadSession(id)).toBeNull();
  });
  test('of somebody else can not be switched, nor to a place without a role', async () => {
    const municipality = await world.municipality();
    const actor = await world.actor({ municipality }, ['reader']);
    const other = await world.actor({ municipality }, ['reader']);
    const { id } = await world.owner.session.create({
      data: { personId: other.personId, expiresAt: soon() },
    });
    const own = await world.owner.session.create({ data: { personId: actor.personId, expiresAt: soon() } });
    const refused = { error: { code: 'not_found' } };
    expect(
      await actFor.execute(
        actor,
        { sessionId: id, place: 'municipality', id: municipality.id },
        invocation(),
      ),
    ).toMatchObject(refused);
    const elsewhere = await world.municipality();
    expect(
      await actFor.execute(
        actor,
        { sessionId: own.id, place: 'municipality', id: elsewhere.id },
        invocation(),
      ),
    ).toMatchObject(refused);
  });
});
