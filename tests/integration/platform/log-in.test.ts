import { describe, expect, test } from 'vitest';
import { actFor } from '@/lib/identity/commands/act-for';
import { endSession } from '@/lib/identity/commands/open-session';
import { hashAs, hashPassword } from '@/lib/identity/password';
import { passwordSettings, personWithPassword } from '@/lib/identity/queries/stored-password';
import { NOBODY } from '@/lib/platform/actor';
import { inScope, type Transaction } from '@/lib/platform/database';
import { invocation, World } from '../../support/world';

const world = World.use();
const soon = () => new Date(Date.now() + 3_600_000);

const settingsOf = (hash: string) => hash.slice(0, hash.lastIndexOf('$'));

describe('a password', () => {
  /** Somebody with a password, and what the database says of it to the role of the portal, which names an address. */
  async function somebody() {
    const hash = await hashPassword('een goed wachtwoord');
    const { id } = await world.person({ hash });
    const email = await world.addressOf(id);
    return { id, hash, email };
  }
  const settings = (email: string) => inScope(NOBODY, (tx) => passwordSettings(tx, email));
  const personWith = (email: string, hashed: string) =>
    inScope(NOBODY, (tx) => personWithPassword(tx, email, hashed));

  test('is kept as argon2id', async () => {
    expect((await somebody()).hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
  test('has a hash that the portal reads in no scope, and the owner does', async () => {
    const { id, email, hash } = await somebody();
    const read = (tx: Transaction) => tx.$queryRaw`SELECT hash FROM password WHERE person_id = ${id}::uuid`;
    for (const scope of [NOBODY, { ...NOBODY, email }, { ...NOBODY, personId: id }]) {
      await expect(inScope(scope, read)).rejects.toThrow(/permission denied for table password/);
    }
    expect(await read(world.owner)).toEqual([{ hash }]);
    const owned = await inScope({ ...NOBODY, personId: id }, (tx) => tx.password.count());
    expect(owned).toBe(1);
  });
  test('is compared by the database: right for its own address only', async () => {
    const [{ id, email, hash }, other] = [await somebody(), await somebody()];
    expect(await settings(email)).toBe(settingsOf(hash));
    expect(await personWith(email, await hashAs(await settings(email), 'een goed wachtwoord'))).toEqual({
      ...{ id, isDemo: false, deactivatedAt: null },
    });
    expect(await personWith(email, await hashAs(await settings(email), 'een ander wachtwoord'))).toBeNull();
    expect(await personWith(other.email, hash)).toBeNull();
    expect(await personWith('niemand@test.example', hash)).toBeNull();
  });
  test('of nobody has settings that look like those of somebody, and stay the same', async () => {
    const [known, nobody] = [
      await settings((await somebody()).email),
      await settings('niemand@test.example'),
    ];
    const shape = (text: string) => [text.split('$').slice(0, 4), text.split('$')[4]?.length];
    expect(shape(nobody)).toEqual(shape(known));
    expect(await settings('niemand@test.example')).toBe(nobody);
    expect(await settings('niemand.anders@test.example')).not.toBe(nobody);
  });
  test('is not found out by the key of those salts, which only the owner reads', async () => {
    const read = (tx: Transaction) => tx.$queryRaw<unknown[]>`SELECT key FROM owner_key`;
    await expect(inScope(NOBODY, read)).rejects.toThrow(/permission denied/);
    expect((await read(world.owner)).length).toBeGreaterThan(0);
  });
  test('that is compared shows no account of its address to the rest of the transaction', async () => {
    const { email, hash } = await somebody();
    const seen = await inScope(NOBODY, async (tx) => {
      await passwordSettings(tx, email);
      await personWithPassword(tx, email, hash);
      return tx.account.count({ where: { email } });
    });
    expect(seen).toBe(0);
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
