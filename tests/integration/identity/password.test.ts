import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { changePassword, resetPassword } from '@/lib/identity/commands/password';
import { mailResetLink } from '@/lib/identity/forgotten';
import { hashPassword, verifyPassword } from '@/lib/identity/password';
import { personOfResetLink } from '@/lib/identity/queries/invitation';
import { scopeOf } from '@/lib/platform/actor';
import { database, inScope } from '@/lib/platform/database';
import { invocation, World } from '../../support/world';

const world = World.use();
const OLD = 'het oude wachtwoord van toen';
const NEW = 'fietsen door de polder';

async function somebody() {
  const actor = await world.actor({ municipality: await world.municipality() }, ['reader']);
  const email = await world.addressOf(actor.personId);
  await world.owner.password.create({ data: { personId: actor.personId, hash: await hashPassword(OLD) } });
  const session = await world.owner.session.create({
    data: { personId: actor.personId, expiresAt: new Date(Date.now() + 3_600_000) },
  });
  return { actor, email, sessionId: session.id };
}

async function linkFor(email: string): Promise<string> {
  await mailResetLink(email, 'nl');
  const mail = await world.owner.outgoingMail.findFirstOrThrow({
    where: { recipient: email },
    orderBy: { id: 'desc' },
  });
  return /wachtwoord\/([\w-]{43})/.exec(mail.body ?? '')?.[1] ?? '';
}

const hasPassword = async (personId: string, password: string) =>
  verifyPassword((await world.owner.password.findUniqueOrThrow({ where: { personId } })).hash, password);
const openSessions = (personId: string) => world.owner.session.count({ where: { personId, endedAt: null } });

describe('a forgotten password', () => {
  test('is chosen anew through the link in the mail, once, and every session ends', async () => {
    const { actor, email } = await somebody();
    const token = await linkFor(email);
    expect(await personOfResetLink(token)).toMatchObject({ id: actor.personId });
    const self = { ...actor, actingFor: null, roles: [] };
    const answers = await Promise.all(
      [1, 2, 3].map(() => resetPassword.execute(self, { token, password: NEW }, invocation())),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'link_expired')).toHaveLength(2);
    expect(await hasPassword(actor.personId, NEW)).toBe(true);
    expect(await openSessions(actor.personId)).toBe(0);
    expect(await personOfResetLink(token)).toBeNull();
  });
  test('sends nothing to an address without an account, or with one that was closed', async () => {
    const unknown = `${randomUUID()}@test.example`;
    await mailResetLink(unknown, 'nl');
    const { actor, email } = await somebody();
    await world.owner.person.update({ where: { id: actor.personId }, data: { deactivatedAt: new Date() } });
    await mailResetLink(email, 'nl');
    expect(await world.owner.outgoingMail.count({ where: { recipient: { in: [unknown, email] } } })).toBe(0);
  });
  test('has a link that works for an hour, and for its own person', async () => {
    const { actor, email } = await somebody();
    const other = await somebody();
    const token = await linkFor(email);
    expect(await resetPassword.execute(other.actor, { token, password: NEW }, invocation())).toMatchObject({
      error: { code: 'not_found' },
    });
    await world.owner.passwordReset.updateMany({
      where: { personId: actor.personId },
      data: { createdAt: new Date(Date.now() - 7_200_000), expiresAt: new Date(Date.now() - 1) },
    });
    expect(await resetPassword.execute(actor, { token, password: NEW }, invocation())).toMatchObject({
      error: { code: 'link_expired' },
    });
    expect(await hasPassword(actor.personId, OLD)).toBe(true);
  });
  test('leaves no link that the portal could list', async () => {
    const { email } = await somebody();
    await linkFor(email);
    expect(await database().passwordReset.count()).toBe(0);
  });
});

describe('one’s own password', () => {
  test('is changed with the present one, and other sessions end', async () => {
    const { actor, sessionId } = await somebody();
    const other = await world.owner.session.create({
      data: { personId: actor.personId, expiresAt: new Date(Date.now() + 3_600_000) },
    });
    const wrong = { current: 'iets anders', password: NEW, sessionId };
    expect(await changePassword.execute(actor, wrong, invocation())).toMatchObject({
      error: { fields: [{ field: 'current', code: 'password_wrong' }] },
    });
    expect(await changePassword.execute(actor, { ...wrong, current: OLD }, invocation())).toMatchObject({
      ok: true,
    });
    expect(await hasPassword(actor.personId, NEW)).toBe(true);
    const left = await world.owner.session.findMany({ where: { personId: actor.personId, endedAt: null } });
    expect(left.map(({ id }) => id)).toEqual([sessionId]);
    expect(left.map(({ id }) => id)).not.toContain(other.id);
  });
  test('is the only one that somebody can write', async () => {
    const { actor } = await somebody();
    const other = await somebody();
    const changed = await inScope(scopeOf(actor), (tx) =>
      tx.password.updateMany({ where: { personId: other.actor.personId }, data: { hash: '$argon2id$x' } }),
    );
    expect(changed.count).toBe(0);
  });
});
