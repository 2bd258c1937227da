import { randomUUID } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { describe, expect, test } from 'vitest';
import { acceptInvitation } from '@/lib/identity/commands/accept-invitation';
import { invite, withdrawInvitation } from '@/lib/identity/commands/invite';
import { giveRoleTo, takeRole } from '@/lib/identity/commands/roles';
import { listAdministrators } from '@/lib/identity/queries/administrators';
import { findInvitation } from '@/lib/identity/queries/invitation';
import { listPeople } from '@/lib/identity/queries/people';
import type { Actor } from '@/lib/platform/actor';
import { scopeOf } from '@/lib/platform/actor';
import { database, inScope } from '@/lib/platform/database';
import { invocation, World } from '../../support/world';

const world = World.use();
const PASSWORD = 'fietsen door de polder';
const address = () => `${randomUUID()}@test.example`;

async function town() {
  const municipality = await world.municipality();
  const administrator = await world.actor({ municipality }, ['administrator']);
  return { municipality, administrator, municipalityId: municipality.id };
}

/** Invites, and takes the token out of the mail, as the invited person does. */
async function invited(by: Actor, municipalityId: string, email: string, role = 'reader') {
  const sent = await invite.execute(by, { municipalityId, email, role }, invocation());
  if (!sent.ok) throw new Error(sent.error.code);
  const mail = await world.owner.outgoingMail.findFirstOrThrow({
    where: { recipient: email },
    orderBy: { id: 'desc' },
  });
  const token = /uitnodiging\/([\w-]{43})/.exec(mail.body ?? '')?.[1] ?? '';
  return { id: sent.value.id, token };
}

/** Somebody new who opened the link: they act for the municipality that invited, without a role. */
async function newcomer(token: string): Promise<Actor> {
  const found = await findInvitation.execute(null, { token });
  if (!found.ok) throw new Error(found.error.code);
  return { personId: randomUUID(), name: 'Nieuw', actingFor: found.value.place, roles: [] };
}

const accept = (actor: Actor, token: string, more = {}) =>
  acceptInvitation.execute(
    actor,
    { token, name: 'Nieuwe Collega', password: PASSWORD, ...more },
    invocation(),
  );

const rolesOf = async (personId: string) =>
  (await world.owner.membership.findMany({ where: { personId, endedAt: null } }))
    .map(({ role }) => role)
    .sort();

describe('an invitation', () => {
  test('gives somebody new an account and the role, and tells the audit trail without the address', async () => {
    const { administrator, municipalityId } = await town();
    const email = address();
    const { id, token } = await invited(administrator, municipalityId, email, 'coordinator');
    const person = await newcomer(token);
    expect(await accept(person, token)).toMatchObject({ ok: true });
    const made = await world.personAt(email);
    expect(made).toMatchObject({ id: person.personId, name: 'Nieuwe Collega', deactivatedAt: null });
    expect(await verify(made.password?.hash ?? '', PASSWORD)).toBe(true);
    expect(await rolesOf(person.personId)).toEqual(['coordinator']);
    const entries = await world.owner.auditEntry.findMany({
      where: { subjectId: id },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ event, municipalityId: place }) => [event, place])).toEqual([
      ['invitation.sent', municipalityId],
      ['invitation.accepted', municipalityId],
    ]);
    expect(JSON.stringify(entries)).not.toContain(email);
  });
  test('adds the role to an account that exists, only as its own person', async () => {
    const { administrator, municipalityId } = await town();
    const elsewhere = await town();
    const known = await world.owner.account.findUniqueOrThrow({
      where: { id: elsewhere.administrator.personId },
    });
    const { token } = await invited(administrator, municipalityId, known.email);
    const stranger = await newcomer(token);
    expect(await accept(stranger, token)).toMatchObject({ error: { code: 'wrong_person' } });
    const self: Actor = { ...stranger, personId: known.id };
    expect(await accept(self, token)).toMatchObject({ ok: true });
    expect(await rolesOf(known.id)).toEqual(['administrator', 'reader']);
  });
  test('works once, also at the same moment', async () => {
    const { administrator, municipalityId } = await town();
    const { token } = await invited(administrator, municipalityId, address());
    const people = await Promise.all(Array.from({ length: 6 }, () => newcomer(token)));
    const answers = await Promise.all(people.map((person) => accept(person, token)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) {
      if (!answer.ok) expect(['invitation_used', 'wrong_person']).toContain(answer.error.code);
    }
    expect(await accept(await newcomer(token), token)).toMatchObject({ error: { code: 'invitation_used' } });
  });
  test('works for a week', async () => {
    const { administrator, municipalityId } = await town();
    const { id, token } = await invited(administrator, municipalityId, address());
    const person = await newcomer(token);
    await world.owner.invitation.update({
      where: { id },
      data: { createdAt: new Date(Date.now() - 8 * 86_400_000), expiresAt: new Date(Date.now() - 1) },
    });
    expect(await accept(person, token)).toMatchObject({ error: { code: 'invitation_expired' } });
  });
  test('can be withdrawn, by the own administrator only', async () => {
    const { administrator, municipalityId } = await town();
    const other = await town();
    const { id, token } = await invited(administrator, municipalityId, address());
    const person = await newcomer(token);
    expect(await withdrawInvitation.execute(other.administrator, { id }, invocation())).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(await withdrawInvitation.execute(administrator, { id }, invocation())).toMatchObject({ ok: true });
    expect(await accept(person, token)).toMatchObject({ error: { code: 'invitation_used' } });
    expect(await withdrawInvitation.execute(administrator, { id }, invocation())).toMatchObject({
      error: { code: 'illegal_step' },
    });
  });
  test('is replaced by a newer one for the same address', async () => {
    const { administrator, municipalityId } = await town();
    const email = address();
    const first = await invited(administrator, municipalityId, email);
    const second = await invited(administrator, municipalityId, email, 'council');
    const person = await newcomer(second.token);
    expect(await accept(person, first.token)).toMatchObject({ error: { code: 'invitation_used' } });
    expect(await accept(person, second.token)).toMatchObject({ ok: true });
  });
  test('is for the own municipality only, and not for a role that is held already', async () => {
    const { administrator } = await town();
    const other = await town();
    const foreign = { municipalityId: other.municipalityId, email: address(), role: 'reader' };
    expect(await invite.execute(administrator, foreign, invocation())).toMatchObject({
      error: { code: 'not_found' },
    });
    const email = await world.addressOf(other.administrator.personId);
    const again = { municipalityId: other.municipalityId, email, role: 'administrator' };
    expect(await invite.execute(other.administrator, again, invocation())).toMatchObject({
      error: { code: 'already_has_role' },
    });
  });
  test.each([
    [{ name: '' }, 'name', 'required'],
    [{ password: 'kort' }, 'password', 'too_short'],
    [{ password: 'wachtwoord2026' }, 'password', 'password_common'],
    [{ password: 'nieuwecollega1' }, 'password', 'password_own_name'],
  ])('with %j is refused beside the field, and stays open', async (more, field, code) => {
    const { administrator, municipalityId } = await town();
    const email = address();
    const { token } = await invited(administrator, municipalityId, email);
    const refused = await accept(await newcomer(token), token, more);
    expect(refused).toMatchObject({ error: { code: 'invalid_input', fields: [{ field, code }] } });
    expect(await world.owner.account.count({ where: { email } })).toBe(0);
    expect(await findInvitation.execute(null, { token })).toMatchObject({ value: { state: 'open' } });
  });
  test('is not found with another token, and a token opens its own row only', async () => {
    const { administrator, municipalityId } = await town();
    await invited(administrator, municipalityId, address());
    expect(await findInvitation.execute(null, { token: 'x'.repeat(43) })).toMatchObject({ ok: false });
    expect(await database().invitation.count()).toBe(0);
  });
});

describe('the first administrator', () => {
  test('is invited by the bureau, while there is none', async () => {
    const municipality = await world.municipality();
    const bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);
    const ask = { municipalityId: municipality.id, email: address(), role: 'administrator' };
    expect(await invite.execute(bureau, { ...ask, role: 'delegate' }, invocation())).toMatchObject({
      error: { code: 'has_administrator' },
    });
    const { token } = await invited(bureau, municipality.id, ask.email, 'administrator');
    const before = await listAdministrators.execute(bureau, {});
    const line = (all: typeof before) => all.ok && all.value.find(({ id }) => id === municipality.id);
    expect(line(before)).toMatchObject({ administrators: 0, invitedUntil: expect.any(String) });
    const person = await newcomer(token);
    expect(await accept(person, token)).toMatchObject({ ok: true });
    expect(line(await listAdministrators.execute(bureau, {}))).toMatchObject({ administrators: 1 });
    expect(await invite.execute(bureau, { ...ask, email: address() }, invocation())).toMatchObject({
      error: { code: 'has_administrator' },
    });
  });
  test('tells the bureau of no other role', async () => {
    const { municipality, municipalityId } = await town();
    await world.actor({ municipality }, ['delegate', 'reader']);
    const bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);
    const seen = await inScope(scopeOf(bureau), (tx) =>
      tx.membership.findMany({ where: { municipalityId }, select: { role: true } }),
    );
    expect(seen).toEqual([{ role: 'administrator' }]);
  });
});

describe('roles', () => {
  async function membershipOf(personId: string, role: 'administrator' | 'reader') {
    return world.owner.membership.findFirstOrThrow({ where: { personId, role, endedAt: null } });
  }
  test('are given and taken by the administrator, and count on the very next request', async () => {
    const { municipality, municipalityId, administrator } = await town();
    const colleague = await world.actor({ municipality }, ['reader']);
    const { personId } = colleague;
    const session = await world.owner.session.create({
      data: { personId, expiresAt: new Date(Date.now() + 3_600_000) },
    });
    const rolesNow = async () => (await world.loadSession(session.id))?.actor.roles;
    const give = { municipalityId, personId, role: 'council' };
    expect(await giveRoleTo.execute(administrator, give, invocation())).toMatchObject({ ok: true });
    expect(await rolesNow()).toEqual(['reader', 'council']);
    expect(await giveRoleTo.execute(administrator, give, invocation())).toMatchObject({
      error: { code: 'already_has_role' },
    });
    const { id } = await membershipOf(personId, 'reader');
    expect(await takeRole.execute(administrator, { membershipId: id }, invocation())).toMatchObject({
      ok: true,
    });
    expect(await rolesNow()).toEqual(['council']);
    expect(await takeRole.execute(administrator, { membershipId: id }, invocation())).toMatchObject({
      error: { code: 'illegal_step' },
    });
    // Taken today and given again today: both stand in the history.
    const again = { municipalityId, personId, role: 'reader' };
    expect(await giveRoleTo.execute(administrator, again, invocation())).toMatchObject({ ok: true });
    expect(await world.owner.membership.count({ where: { personId, role: 'reader' } })).toBe(2);
  });
  test('of another municipality are not found', async () => {
    const { administrator } = await town();
    const other = await town();
    const { id } = await membershipOf(other.administrator.personId, 'administrator');
    expect(await takeRole.execute(administrator, { membershipId: id }, invocation())).toMatchObject({
      error: { code: 'not_found' },
    });
    const give = {
      municipalityId: other.municipalityId,
      personId: other.administrator.personId,
      role: 'reader',
    };
    expect(await giveRoleTo.execute(administrator, give, invocation())).toMatchObject({
      error: { code: 'not_found' },
    });
    const list = await listPeople.execute(administrator, { municipalityId: other.municipalityId });
    expect(list).toMatchObject({ error: { code: 'not_found' } });
  });
  test('leave at least one administrator, also when two take each other’s at the same moment', async () => {
    const { municipality, administrator } = await town();
    const first = await membershipOf(administrator.personId, 'administrator');
    expect(await takeRole.execute(administrator, { membershipId: first.id }, invocation())).toMatchObject({
      error: { code: 'last_administrator' },
    });
    const second = await world.actor({ municipality }, ['administrator']);
    const own = await membershipOf(second.personId, 'administrator');
    const answers = await Promise.all([
      takeRole.execute(administrator, { membershipId: own.id }, invocation()),
      takeRole.execute(second, { membershipId: first.id }, invocation()),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'last_administrator' } });
  });
  test('that were taken stay so, and no one else is told of them', async () => {
    const { municipality, administrator } = await town();
    const colleague = await world.actor({ municipality }, ['reader']);
    const { id } = await membershipOf(colleague.personId, 'reader');
    await takeRole.execute(administrator, { membershipId: id }, invocation());
    const undo = inScope(scopeOf(administrator), (tx) =>
      tx.membership.updateMany({ where: { id }, data: { endedAt: null } }),
    );
    await expect(undo).rejects.toThrow(/final/);
    const stranger = await town();
    const changed = await inScope(scopeOf(stranger.administrator), (tx) =>
      tx.membership.updateMany({ where: { municipalityId: municipality.id }, data: { endedAt: new Date() } }),
    );
    expect(changed.count).toBe(0);
  });
});
