import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveRoleTo } from '@/lib/identity/commands/roles';
import { switchOff } from '@/lib/sso/commands/provider';
import { removeRole, unlink } from '@/lib/sso/commands/roles';
import { beginLogIn, finishLogIn } from '@/lib/sso/log-in';
import { listChoices } from '@/lib/sso/queries/choices';
import type { ProviderAccount } from '@/scripts/identity-provider/account';
import { invocation, World } from '../../support/world';
import { colleague, comeBack, logIn, must, signOn } from './situations';

const world = World.use();
let here: Awaited<ReturnType<typeof signOn>>;

beforeAll(async () => {
  here = await signOn(world);
});
afterAll(() => here.provider.stop());

/** Puts a colleague in the provider. */
function known(more: Partial<ProviderAccount> = {}): ProviderAccount & { email: string } {
  const account = colleague(here.town, more);
  here.accounts.push(account);
  return { ...account, email: account.email ?? '' };
}

const rolesOf = async (personId: string) =>
  (await world.owner.membership.findMany({ where: { personId, endedAt: null } }))
    .map(({ role, followsProvider }) => `${role}${followsProvider ? ' by group' : ''}`)
    .sort();

const entriesOf = (personId: string) =>
  world.owner.auditEntry.findMany({ where: { subjectId: personId }, orderBy: { id: 'asc' } });

describe('somebody who comes from the own log-in of their municipality', () => {
  test('gets an account, the role of their group, a mail, and a session there', async () => {
    const { subject, email } = known();
    const { personId, sessionId } = must(await logIn(here.town.slug, subject));
    const person = await world.personAt(email);
    expect(person).toMatchObject({ id: personId, name: 'Wad de Vries', password: null });
    expect(await rolesOf(personId)).toEqual(['coordinator by group']);
    const session = await world.loadSession(sessionId);
    expect(session).toMatchObject({
      byProvider: true,
      actor: { personId, actingFor: { id: here.town.municipalityId }, roles: ['coordinator'] },
    });
    expect(session?.actor.secondFactorAt).toBeUndefined();
    const [entry] = await entriesOf(personId);
    expect(entry).toMatchObject({
      event: 'sso.admitted',
      personId,
      municipalityId: here.town.municipalityId,
      data: { made: true, linked: true, given: ['coordinator'], taken: [] },
    });
    expect(JSON.stringify(entry)).not.toContain(email);
    expect(await world.owner.outgoingMail.count({ where: { recipient: email } })).toBe(1);
  });
  test('is the same person the second time, also under another name and address, without a second mail', async () => {
    const account = known();
    const first = must(await logIn(here.town.slug, account.subject));
    const index = here.accounts.findIndex(({ subject }) => subject === account.subject);
    here.accounts[index] = { ...account, name: 'Wad Jansen', email: `andere@${here.town.domain}` };
    const second = must(await logIn(here.town.slug, account.subject));
    expect(second.personId).toBe(first.personId);
    expect(second.sessionId).not.toBe(first.sessionId);
    expect(await world.owner.outgoingMail.count({ where: { recipient: account.email } })).toBe(1);
  });
  test('is one person when two windows come at the same moment', async () => {
    const { subject, email } = known();
    const backs = await Promise.all([1, 2, 3].map(() => comeBack(here.town.slug, subject)));
    const answers = await Promise.all(backs.map((back) => finishLogIn(back, randomUUID())));
    expect(new Set(answers.map((answer) => must(answer).personId)).size).toBe(1);
    expect(await world.owner.account.count({ where: { email } })).toBe(1);
    expect(await world.owner.externalIdentity.count({ where: { subject } })).toBe(1);
  });
  test('keeps an account of before, which is linked', async () => {
    const before = await world.actor({ municipality: here.town.municipality }, ['reader']);
    const { email } = await world.owner.account.update({
      where: { id: before.personId },
      data: { email: `${randomUUID()}@${here.town.domain}` },
    });
    const { subject } = known({ email: email.toUpperCase() });
    const { personId } = must(await logIn(here.town.slug, subject));
    expect(personId).toBe(before.personId);
    expect(await rolesOf(personId)).toEqual(['coordinator by group', 'reader']);
    const [mail] = await world.owner.outgoingMail.findMany({ where: { recipient: email } });
    expect(mail?.body).toContain('gekoppeld');
  });
});

describe('roles', () => {
  async function arrivedWith(groups: string[]) {
    const account = known({ groups });
    const admitted = must(await logIn(here.town.slug, account.subject));
    const again = (now: string[]) => {
      const index = here.accounts.findIndex(({ subject }) => subject === account.subject);
      here.accounts[index] = { ...account, groups: now };
      return logIn(here.town.slug, account.subject);
    };
    return { ...account, ...admitted, again };
  }
  test('follow the groups at each log-in, both ways, each change in the trail', async () => {
    const { personId, again } = await arrivedWith(['informatie']);
    must(await again(['bestuur', 'iets anders']));
    expect(await rolesOf(personId)).toEqual(['council by group']);
    const entries = await entriesOf(personId);
    expect(entries.at(-1)?.data).toMatchObject({ made: false, given: ['council'], taken: ['coordinator'] });
    must(await again(['bestuur', 'informatie']));
    expect(await rolesOf(personId)).toEqual(['coordinator by group', 'council by group']);
  });
  test('given by hand stay without a group, and are not given twice', async () => {
    const { personId, again } = await arrivedWith(['informatie']);
    const { administrator, municipalityId } = here.town;
    must(
      await giveRoleTo.execute(administrator, { municipalityId, personId, role: 'council' }, invocation()),
    );
    must(await again(['bestuur']));
    expect(await rolesOf(personId)).toEqual(['council']);
    must(await again([]));
    expect(await rolesOf(personId)).toEqual(['council']);
  });
  test('go with the last group, also when nothing is left to log in with', async () => {
    const { personId, sessionId, again } = await arrivedWith(['informatie']);
    expect(await again([])).toMatchObject({ error: { code: 'sso_no_role' } });
    expect(await rolesOf(personId)).toEqual([]);
    expect((await world.loadSession(sessionId))?.actor.roles).toEqual([]);
    expect(await world.owner.session.count({ where: { personId } })).toBe(1);
  });
  test('go when the group stands for the role no more', async () => {
    const { personId, again } = await arrivedWith(['informatie', 'bestuur']);
    const line = await world.owner.roleMapping.findFirstOrThrow({
      where: { municipalityId: here.town.municipalityId, groupValue: 'bestuur' },
    });
    must(await removeRole.execute(here.town.administrator, { id: line.id }, invocation()));
    must(await again(['informatie', 'bestuur']));
    await world.owner.roleMapping.create({ data: line });
    expect(await rolesOf(personId)).toEqual(['coordinator by group']);
  });
  test('none: nobody comes in and nothing is written', async () => {
    const { subject, email } = known({ groups: ['kantine'] });
    expect(await logIn(here.town.slug, subject)).toMatchObject({ error: { code: 'sso_no_role' } });
    expect(await world.owner.account.count({ where: { email } })).toBe(0);
    expect(await world.owner.externalIdentity.count({ where: { subject } })).toBe(0);
  });
});

describe('the own log-in of a municipality', () => {
  test('stands in the list of visitors while it is on, with its domain', async () => {
    const other = await signOn(world);
    const listed = async () =>
      must(await listChoices.execute(null, {})).find(({ slug }) => slug === other.town.slug);
    expect(await listed()).toMatchObject({ domains: [other.town.domain] });
    const { subject } = colleague(other.town);
    other.accounts.push(colleague(other.town, { subject }));
    const { sessionId } = must(await logIn(other.town.slug, subject));
    const back = await comeBack(other.town.slug, subject);
    const { administrator, municipalityId } = other.town;
    must(await switchOff.execute(administrator, { municipalityId }, invocation()));
    expect(await listed()).toBeUndefined();
    expect(await world.loadSession(sessionId)).toBeNull();
    const unavailable = { error: { code: 'sso_not_available' } };
    expect(await finishLogIn(back, randomUUID())).toMatchObject(unavailable);
    expect(await beginLogIn(other.town.slug, { locale: 'nl', next: '/nl/mijn' })).toMatchObject(unavailable);
    await other.provider.stop();
    expect(await beginLogIn('bestaat-niet', { locale: 'nl', next: '/nl/mijn' })).toMatchObject(unavailable);
  });
  test('links an account that was made again there only after it was unlinked', async () => {
    const account = known();
    const { personId, sessionId } = must(await logIn(here.town.slug, account.subject));
    const { subject } = known({ email: account.email });
    expect(await logIn(here.town.slug, subject)).toMatchObject({ error: { code: 'sso_identity_taken' } });
    const link = await world.owner.externalIdentity.findFirstOrThrow({ where: { personId } });
    must(await unlink.execute(here.town.administrator, { id: link.id }, invocation()));
    expect(await world.loadSession(sessionId)).toBeNull();
    expect(must(await logIn(here.town.slug, subject)).personId).toBe(personId);
  });
  test('gives what it keeps to userinfo too', async () => {
    const bare = await signOn(world, { bareIdToken: true });
    const account = colleague(bare.town, { groups: ['bestuur'] });
    bare.accounts.push(account);
    const { personId } = must(await logIn(bare.town.slug, account.subject));
    await bare.provider.stop();
    expect(await rolesOf(personId)).toEqual(['council by group']);
  });
});
