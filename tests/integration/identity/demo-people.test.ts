import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { resetPassword } from '@/lib/identity/commands/password';
import { mailResetLink } from '@/lib/identity/forgotten';
import { originOf } from '@/lib/identity/network';
import { hashPassword } from '@/lib/identity/password';
import { passkeyLogInOptions, personOfPasskey } from '@/lib/identity/queries/passkey-log-in';
import { personOfPassword } from '@/lib/identity/queries/password-log-in';
import { newToken } from '@/lib/identity/token';
import { admit } from '@/lib/sso/commands/admit';
import { invocation, World } from '../../support/world';
import { codeIn, Somebody } from './factor-situations';

// In real use; the pairs below are the same person, once of the demonstration and once not.
vi.stubEnv('DEMO', 'false');
const world = World.use();
const AT_HOME = { ...originOf('192.0.2.1'), devices: [] };
const PASSWORD = 'het gepubliceerde wachtwoord';

/** Lets somebody be an account of the demonstration, as the seed marks them, or not. */
const mark = (id: string, isDemo: boolean) => world.owner.person.update({ where: { id }, data: { isDemo } });

describe.each([
  ['of the demonstration', true],
  ['of one’s own', false],
])('in real use an account %s', (_whose, isDemo) => {
  const outcome = <Value>(letIn: Value, keptOut: Value) => (isDemo ? keptOut : letIn);

  test('and its password', async () => {
    const { id } = await world.person({ hash: await hashPassword(PASSWORD) });
    await mark(id, isDemo);
    const result = await personOfPassword({ email: await world.addressOf(id), password: PASSWORD }, AT_HOME);
    expect(codeIn(result)).toBe(outcome('ok', 'wrong_credentials'));
  });
  test('and its passkey', async () => {
    const person = await Somebody.of(world);
    const device = await person.withPasskey();
    await mark(person.personId, isDemo);
    const answer = device.answer(await passkeyLogInOptions());
    expect(await personOfPasskey(answer, new Date())).toBe(outcome<string | null>(person.personId, null));
  });
  test('and a session from before', async () => {
    const person = await Somebody.of(world);
    await mark(person.personId, isDemo);
    expect((await world.loadSession(person.sessionId))?.actor.personId).toBe(
      outcome<string | undefined>(person.personId, undefined),
    );
  });
  test('and the log-in of its municipality', async () => {
    const municipality = await world.municipality();
    const { personId, name, actingFor } = await world.actor({ municipality }, ['reader']);
    const domain = `${municipality.slug}.example`;
    const issuer = `https://${domain}`;
    const email = `iemand@${domain}`;
    await world.owner.account.update({ where: { id: personId }, data: { email } });
    await world.owner.identityProvider.create({
      data: { municipalityId: municipality.id, issuer, clientId: 'bindend', enabledAt: new Date() },
    });
    await world.owner.providerDomain.create({
      data: {
        municipalityId: municipality.id,
        domain,
        askedById: personId,
        confirmedAt: new Date(),
        judgedById: personId,
        checked: 'Gebeld',
      },
    });
    await mark(personId, isDemo);
    const claims = { issuer, subject: randomUUID(), email, name, groups: [], locale: 'nl' };
    const result = await admit.execute({ personId, name, actingFor, roles: [] }, claims, invocation());
    expect(codeIn(result)).toBe(outcome('ok', 'sso_account_closed'));
  });
  test('and a forgotten password: no link is sent, and one from before opens nothing', async () => {
    const { id, name } = await world.person({ hash: await hashPassword(PASSWORD) });
    const email = await world.addressOf(id);
    const { token, tokenHash } = newToken();
    const createdAt = new Date(Date.now() - 600_000);
    const expiresAt = new Date(Date.now() + 3_000_000);
    await world.owner.passwordReset.create({ data: { personId: id, tokenHash, createdAt, expiresAt } });
    await mark(id, isDemo);
    await mailResetLink(email, 'nl');
    expect(await world.owner.outgoingMail.count({ where: { recipient: email } })).toBe(outcome(1, 0));
    const result = await resetPassword.execute(
      { personId: id, name, actingFor: null, roles: [] },
      { token, password: 'vier eenden in de sloot' },
      invocation(),
    );
    expect(codeIn(result)).toBe(outcome('ok', 'link_expired'));
  });
});
