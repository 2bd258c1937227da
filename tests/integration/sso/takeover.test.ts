import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actFor } from '@/lib/identity/commands/act-for';
import { openSession } from '@/lib/identity/commands/open-session';
import { addPasskey } from '@/lib/identity/commands/passkey';
import { endOtherSessions, endOwnSession } from '@/lib/identity/commands/sessions';
import { addTotp, beginTotp } from '@/lib/identity/commands/totp';
import { listSessions } from '@/lib/identity/queries/sessions';
import { type Actor, scopeOf } from '@/lib/platform/actor';
import { inScope } from '@/lib/platform/database';
import { askDomain, confirmDomain, refuseDomain, withdrawDomain } from '@/lib/sso/commands/domains';
import { saveProvider } from '@/lib/sso/commands/provider';
import { redirectAddress } from '@/lib/sso/provider';
import { type RunningProvider, startProvider } from '@/scripts/identity-provider/provider';
import { invocation, World } from '../../support/world';
import { CLIENT, colleague, logIn, must, SETTINGS, setUp, type Town } from './situations';

const world = World.use();
let shared: RunningProvider;
const accounts: ReturnType<typeof colleague>[] = [];
let a: Town;
let b: Town;

/** Two municipalities with one provider, as with a shared service centre: what one says must not count at the other. */
beforeAll(async () => {
  const places = [await world.municipality(), await world.municipality()] as const;
  const redirectUris = places.map(({ slug }) => redirectAddress(slug));
  shared = await startProvider({ ...CLIENT, accounts, redirectUris });
  a = await setUp(world, places[0], shared.issuer);
  b = await setUp(world, places[1], shared.issuer);
});
afterAll(() => shared.stop());

/** Somebody with an account and an address in the domain of a municipality, known to the provider. */
async function personOf(town: Town) {
  const actor = await world.actor({ municipality: town.municipality }, ['reader']);
  const email = `${randomUUID()}@${town.domain}`;
  await world.owner.account.update({ where: { id: actor.personId }, data: { email } });
  const account = colleague(town, { email });
  accounts.push(account);
  return { ...account, ...actor, email };
}

const actorOf = async (sessionId: string): Promise<Actor> => {
  const session = await world.loadSession(sessionId);
  if (!session) throw new Error('no session');
  return session.actor;
};

describe('the own log-in of municipality A', () => {
  test('opens no account with an address of B, and links nothing to it', async () => {
    const victim = await personOf(b);
    expect(await logIn(a.slug, victim.subject)).toMatchObject({ error: { code: 'sso_domain_unverified' } });
    const { personId } = victim;
    expect(await world.owner.externalIdentity.count({ where: { personId } })).toBe(0);
    expect(await world.owner.session.count({ where: { personId } })).toBe(0);
  });
  test('is not believed at A for whom B linked', async () => {
    const victim = await personOf(b);
    must(await logIn(b.slug, victim.subject));
    const index = accounts.findIndex(({ subject }) => subject === victim.subject);
    const account = accounts[index];
    if (account) accounts[index] = { ...account, email: `${randomUUID()}@${a.domain}` };
    const { personId } = must(await logIn(a.slug, victim.subject));
    expect(personId).not.toBe(victim.personId);
  });
  test('opens an account of A for A only, whatever else its owner does', async () => {
    const person = await personOf(a);
    const college = await world.body('college', { seats: 3 });
    const { personId } = person;
    await world.role(personId, { body: college }, 'college_member');
    await world.role(personId, { municipality: { id: b.municipalityId } }, 'administrator');
    const own = await world.loadSession(await openSession(personId));
    expect(own?.places).toHaveLength(3);
    const { sessionId } = must(await logIn(a.slug, person.subject));
    const session = await world.loadSession(sessionId);
    expect(session?.places.map(({ actingFor }) => actingFor.id)).toEqual([a.municipalityId]);
    for (const [place, id] of [
      ['body', college.id],
      ['municipality', b.municipalityId],
    ]) {
      expect(
        await actFor.execute(session?.actor ?? null, { sessionId, place, id }, invocation()),
      ).toMatchObject({
        error: { code: 'not_found' },
      });
    }
    // Also where the row itself says otherwise.
    await world.owner.session.update({ where: { id: sessionId }, data: { actingBodyId: college.id } });
    expect((await actorOf(sessionId)).actingFor?.id).toBe(a.municipalityId);
  });
  test('shows nothing of what the same person did elsewhere', async () => {
    const person = await personOf(a);
    const entry = (municipalityId: string, event: string) => ({
      ...{
        happenedAt: new Date(),
        personId: person.personId,
        municipalityId,
        event,
        data: {},
        requestId: 'test',
      },
    });
    await world.owner.auditEntry.createMany({
      data: [entry(a.municipalityId, 'test.here'), entry(b.municipalityId, 'test.elsewhere')],
    });
    const { sessionId } = must(await logIn(a.slug, person.subject));
    const seenBy = async (actor: Actor) => {
      const rows = await inScope(scopeOf(actor), (tx) =>
        tx.auditEntry.findMany({ where: { personId: person.personId, event: { startsWith: 'test.' } } }),
      );
      return rows.map(({ event }) => event).sort();
    };
    expect(await seenBy(await actorOf(sessionId))).toEqual(['test.here']);
    expect(await seenBy(await actorOf(await openSession(person.personId)))).toEqual([
      'test.elsewhere',
      'test.here',
    ]);
  });
  test('shows and ends no log-in that it did not open', async () => {
    const person = await personOf(a);
    const ownId = await openSession(person.personId);
    const { sessionId } = must(await logIn(a.slug, person.subject));
    const actor = await actorOf(sessionId);
    const listed = must(await listSessions.execute(actor, {}));
    expect(listed.sessions.map(({ id }) => id)).toEqual([sessionId]);
    expect(await endOwnSession.execute(actor, { id: ownId }, invocation())).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(must(await endOtherSessions.execute(actor, { sessionId }, invocation()))).toEqual({ sessions: 0 });
    const own = await actorOf(ownId);
    expect(must(await endOtherSessions.execute(own, { sessionId: ownId }, invocation()))).toEqual({
      sessions: 1,
    });
  });
  test('sets up no first way to confirm: with that one could log in everywhere', async () => {
    const person = await personOf(a);
    const { sessionId } = must(await logIn(a.slug, person.subject));
    const actor = await actorOf(sessionId);
    const refused = { error: { code: 'own_log_in_needed' } };
    const passkey = { sessionId, name: 'Telefoon', answer: '{}' };
    expect(await addPasskey.execute(actor, passkey, invocation())).toMatchObject(refused);
    expect(await beginTotp.execute(actor, { sessionId }, invocation())).toMatchObject(refused);
    expect(await addTotp.execute(actor, { sessionId, code: '123456' }, invocation())).toMatchObject(refused);
    const ownId = await openSession(person.personId);
    const own = await actorOf(ownId);
    expect(await beginTotp.execute(own, { sessionId: ownId }, invocation())).toMatchObject({ ok: true });
  });
  test('leads nobody to an account that was closed', async () => {
    const person = await personOf(a);
    await world.owner.person.update({ where: { id: person.personId }, data: { deactivatedAt: new Date() } });
    expect(await logIn(a.slug, person.subject)).toMatchObject({ error: { code: 'sso_account_closed' } });
  });
  test('with another issuer knows nobody of before: links go, sessions end, and it is off', async () => {
    const municipality = await world.municipality();
    const other = await startProvider({
      ...CLIENT,
      accounts,
      redirectUris: [redirectAddress(municipality.slug)],
    });
    const town = await setUp(world, municipality, other.issuer);
    const person = await personOf(town);
    const { sessionId } = must(await logIn(town.slug, person.subject));
    const { administrator, municipalityId } = town;
    const saved = { ...SETTINGS, municipalityId, secret: '', issuer: other.issuer };
    must(await saveProvider.execute(administrator, { ...saved, nameClaim: 'nickname' }, invocation()));
    expect(await world.loadSession(sessionId)).not.toBeNull();
    must(await saveProvider.execute(administrator, { ...saved, issuer: shared.issuer }, invocation()));
    await other.stop();
    expect(await world.loadSession(sessionId)).toBeNull();
    expect(await world.owner.externalIdentity.count({ where: { municipalityId } })).toBe(0);
    expect(await logIn(town.slug, person.subject).catch(({ message }) => message)).toBe('sso_not_available');
  });
});

describe('a domain', () => {
  const asked = async (town: Town, domain: string) =>
    must(
      await askDomain.execute(
        town.administrator,
        { municipalityId: town.municipalityId, domain },
        invocation(),
      ),
    ).id;
  const judged = (id: string) => ({ id, checked: 'Gebeld' });

  test('counts for one municipality at a time, also when both are confirmed at the same moment', async () => {
    const domain = `${randomUUID()}.example`;
    const ids = [await asked(a, domain), await asked(b, domain)];
    const answers = await Promise.all(
      ids.map((id) => confirmDomain.execute(a.bureau, judged(id), invocation())),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const [loser] = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(['sso_domain_taken', 'changed_meanwhile']).toContain(loser);
  });
  test('that passed from A to B leaves A nobody whose account has an address in it', async () => {
    const domain = `${randomUUID()}.example`;
    const id = await asked(a, domain);
    must(await confirmDomain.execute(a.bureau, judged(id), invocation()));
    const person = colleague(a, { email: `wad@${domain}` });
    accounts.push(person);
    must(await logIn(a.slug, person.subject));
    must(await withdrawDomain.execute(a.administrator, { id }, invocation()));
    must(await confirmDomain.execute(a.bureau, judged(await asked(b, domain)), invocation()));
    // A's provider now gives its subject an address that is A's.
    accounts[accounts.indexOf(person)] = { ...person, email: `wad@${a.domain}` };
    expect(await logIn(a.slug, person.subject)).toMatchObject({ error: { code: 'sso_domain_unverified' } });
  });
  test('is judged by the bureau alone, once: the database itself refuses a municipality', async () => {
    const id = await asked(a, `${randomUUID()}.example`);
    const { personId } = a.administrator;
    const judgement = { confirmedAt: new Date(), judgedById: personId, checked: 'Zelf' };
    await expect(
      inScope(scopeOf(a.administrator), (tx) =>
        tx.providerDomain.updateMany({ where: { id }, data: judgement }),
      ),
    ).rejects.toThrow(/only the bureau judges a domain/);
    expect(await confirmDomain.execute(a.administrator, judged(id), invocation())).toMatchObject({
      error: { code: 'forbidden' },
    });
    must(await refuseDomain.execute(a.bureau, judged(id), invocation()));
    expect(await confirmDomain.execute(a.bureau, judged(id), invocation())).toMatchObject({
      error: { code: 'illegal_step' },
    });
    await expect(
      world.owner.providerDomain.update({
        where: { id },
        data: { confirmedAt: new Date(), refusedAt: null },
      }),
    ).rejects.toThrow(/judged before/);
  });
  test('that is not confirmed as theirs gives nobody an account: the database itself refuses', async () => {
    const make = (domain: string) => {
      const id = randomUUID();
      return inScope({ ...scopeOf(a.administrator), personId: id }, (tx) =>
        tx.account.createMany({ data: { id, email: `${id}@${domain}` } }),
      );
    };
    await expect(make(b.domain)).rejects.toThrow(/row-level security/);
    expect(await make(a.domain)).toEqual({ count: 1 });
  });
});
