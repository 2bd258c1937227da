import { randomUUID } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { describe, expect, test } from 'vitest';
import { changePassword, resetPassword } from '@/lib/identity/commands/password';
import { forgetOldLinks } from '@/lib/identity/forget-links';
import { mailResetLink } from '@/lib/identity/forgotten';
import { deviceOfTokens } from '@/lib/identity/known-device';
import { hashPassword } from '@/lib/identity/password';
import { personOfResetLink } from '@/lib/identity/queries/invitation';
import { scopeOf } from '@/lib/platform/actor';
import { database, inScope } from '@/lib/platform/database';
import { invocation, World } from '../../support/world';
import { codeIn, Somebody, successOf } from './factor-situations';
import { guessFrom, knownTo, logInFrom } from './guessing';

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
  verify((await world.owner.password.findUniqueOrThrow({ where: { personId } })).hash, password);
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

describe('strangers who guess or ask in somebody’s name', () => {
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const mailsTo = (recipient: string) => world.owner.outgoingMail.count({ where: { recipient } });

  test('cause one mail at a time, which works, also when they ask twenty times at once', async () => {
    const { actor, email } = await somebody();
    await Promise.all(Array.from({ length: 20 }, () => mailResetLink(email, 'nl')));
    expect(await mailsTo(email)).toBe(1);
    const where = { personId: actor.personId };
    await world.owner.passwordReset.updateMany({ where, data: { createdAt: minutesAgo(2) } });
    expect(await personOfResetLink(await linkFor(email))).toMatchObject({ id: actor.personId });
    expect(await mailsTo(email)).toBe(2);
  });
  test('leave no rows behind for long', async () => {
    const { actor, email } = await somebody();
    await linkFor(email);
    const where = { personId: actor.personId };
    await forgetOldLinks();
    expect(await world.owner.passwordReset.count({ where })).toBe(1);
    const [createdAt, expiresAt] = [minutesAgo(7 * 24 * 60 + 1), minutesAgo(7 * 24 * 60)];
    await world.owner.passwordReset.updateMany({ where, data: { createdAt, expiresAt } });
    expect(await forgetOldLinks()).toBe(1);
    expect(await world.owner.passwordReset.count({ where })).toBe(0);
  });
  test('hold back nobody who chose a new password by mail: nowhere, and at once', async () => {
    const { actor, email } = await somebody();
    const person = await (await Somebody.of(world)).withApp();
    for (let n = 0; n < 6; n += 1) await guessFrom('192.0.2.1', email);
    for (let n = 0; n < 6; n += 1) await person.confirm(await person.code(100 + n));
    const devices = await knownTo(actor.personId);
    expect(await logInFrom('192.0.2.1', email, { password: OLD })).toBe('log_in_held');
    const token = await linkFor(email);
    await world.owner.passwordReset.updateMany({
      where: { personId: actor.personId },
      data: { createdAt: minutesAgo(3) },
    });
    const earlier = await linkFor(email);
    expect(await resetPassword.execute(actor, { token, password: NEW }, invocation())).toMatchObject({
      ok: true,
    });
    expect(await personOfResetLink(earlier)).toBeNull();
    expect(await logInFrom('192.0.2.1', email, { password: NEW })).toBe('ok');
    // Who had the old password may have been known to a device of their own.
    expect(await deviceOfTokens(actor.personId, devices)).toBeNull();
    successOf(await resetPassword.execute(await person.actor(), await resetOf(person.email), invocation()));
    const after = await person.elsewhere();
    expect(await after.confirm(await person.code())).toBe('ok');
  });

  const resetOf = async (email: string) => ({ token: await linkFor(email), password: NEW });
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
  test('is not guessed in a session that was left open: after five the session waits, and no other does', async () => {
    const { actor, sessionId } = await somebody();
    const expiresAt = new Date(Date.now() + 3_600_000);
    const own = await world.owner.session.create({ data: { personId: actor.personId, expiresAt } });
    const change = async (id: string, current: string) =>
      codeIn(await changePassword.execute(actor, { current, password: NEW, sessionId: id }, invocation()));
    const answers: string[] = [];
    for (let n = 0; n < 6; n += 1) answers.push(await change(sessionId, `gok ${n}`));
    expect(answers).toEqual([...Array(5).fill('invalid_input'), 'too_many_attempts']);
    expect(await change(sessionId, OLD)).toBe('too_many_attempts');
    expect(await change(own.id, OLD)).toBe('ok');
  });
  test('is changed, and every device but this one is a stranger', async () => {
    const { actor, sessionId } = await somebody();
    const [here, there] = [await knownTo(actor.personId), await knownTo(actor.personId)];
    const deviceId = await deviceOfTokens(actor.personId, here);
    const input = { current: OLD, password: NEW, sessionId, deviceId };
    expect(await changePassword.execute(actor, input, invocation())).toMatchObject({ ok: true });
    expect(await deviceOfTokens(actor.personId, here)).toBe(deviceId);
    expect(await deviceOfTokens(actor.personId, there)).toBeNull();
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
