import { describe, expect, test } from 'vitest';
import { sealWaiting } from '@/lib/audit/sealer';
import { hashPassword } from '@/lib/identity/password';
import { identityPrivacy } from '@/lib/identity/privacy';
import { findEvidenceFile } from '@/lib/obligations/queries/find';
import { scopeOf } from '@/lib/platform/actor';
import { inScope } from '@/lib/platform/database';
import { eraseAccount } from '@/lib/privacy/commands/erase';
import { ERASED_NAME, erasedAddress } from '@/lib/privacy/erasure';
import { forgetInvited, forgetLeavers } from '@/lib/privacy/jobs';
import { findOwnData, type OwnData } from '@/lib/privacy/queries/own-data';
import { registerEntries } from '@/lib/privacy/register';
import { succeeded } from '../../support/assembly';
import { pdf } from '../../support/mandates';
import { boundTown, show } from '../../support/obligations';
import { invocation, World } from '../../support/world';

const world = World.use();
const YEAR_AGO = new Date(Date.now() - 400 * 86_400_000);
const inAnHour = () => new Date(Date.now() + 3_600_000);

/** Somebody with a row in each place from which erasing takes something. */
async function somebody(role: 'reader' | 'administrator' = 'reader') {
  const municipality = await world.municipality();
  const actor = await world.actor({ municipality }, [role]);
  const { personId, name } = actor;
  const email = await world.addressOf(personId);
  await world.owner.password.create({
    data: { personId, hash: await hashPassword('fietsen door de polder') },
  });
  await world.owner.session.create({ data: { personId, expiresAt: inAnHour() } });
  await world.owner.passwordReset.create({
    data: { personId, tokenHash: personId.replaceAll('-', '').repeat(2), expiresAt: inAnHour() },
  });
  await world.owner.passkey.create({
    data: {
      personId,
      credentialId: `credential ${personId}`,
      publicKey: 'key',
      transports: [],
      name: 'Telefoon',
    },
  });
  await world.owner.invitation.create({
    data: {
      municipalityId: municipality.id,
      email,
      role: 'reader',
      tokenHash: `invitation ${personId}`,
      invitedById: personId,
      expiresAt: inAnHour(),
      acceptedAt: new Date(),
      acceptedById: personId,
    },
  });
  return { actor, municipality, personId, email, name };
}

const erase = (actor: Parameters<typeof eraseAccount.execute>[0], email: string) =>
  eraseAccount.execute(actor, { email, because: 'asked' }, invocation());

describe('erasing an account', () => {
  test('leaves nothing that leads to the person, and the roles end', async () => {
    const { actor, personId, email } = await somebody();
    expect(await erase(actor, email.toUpperCase())).toMatchObject({ ok: true });
    expect(await world.owner.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
      name: ERASED_NAME,
      deactivatedAt: expect.any(Date),
    });
    expect(await world.addressOf(personId)).toBe(erasedAddress(personId));
    for (const { table, people, erasure } of registerEntries()) {
      if (erasure !== 'deleted') continue;
      const [{ count } = { count: -1n }] = await world.owner.$queryRawUnsafe<{ count: bigint }[]>(
        `SELECT count(*) FROM "${table}" WHERE "${people[0]}" = '${personId}'`,
      );
      expect([table, count]).toEqual([table, 0n]);
    }
    expect(await world.owner.invitation.count({ where: { email } })).toBe(0);
    expect(await world.owner.membership.count({ where: { personId, endedAt: null } })).toBe(0);
  });
  test('leaves the audit trail and its chain as they were', async () => {
    const { actor, personId, email, name } = await somebody();
    await erase(actor, email);
    await sealWaiting();
    const entry = await world.owner.auditEntry.findFirstOrThrow({
      where: { personId, event: 'account.erased' },
      include: { seal: true },
    });
    expect(entry.data).toEqual({ because: 'asked', nameKept: false, rolesEnded: 1 });
    expect(entry.seal?.hash).toMatch(/^[0-9a-f]{64}$/);
    const whole = JSON.stringify(await world.owner.auditEntry.findMany({ where: { personId } }));
    expect(whole).not.toContain(email);
    expect(whole).not.toContain(name);
  });
  test('keeps the name of who held an office, because it stands under decisions', async () => {
    const { actor, personId, email, name } = await somebody();
    const college = await world.body('college', { seats: 3 });
    await world.role(personId, { body: college }, 'college_member', { endsOn: '2025-12-31' });
    expect(await erase(actor, email)).toMatchObject({ ok: true });
    expect(await world.owner.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({ name });
  });
  test.each([
    ['another address', 'reader', 'iemand.anders@test.example', 'invalid_input'],
    ['an administrator', 'administrator', '', 'holds_office'],
  ] as const)('is refused for %s, and changes nothing', async (_case, role, typed, code) => {
    const { actor, personId, email } = await somebody(role);
    expect(await erase(actor, typed || email)).toMatchObject({ error: { code } });
    expect(
      await world.owner.person.count({ where: { id: personId, account: { email }, deactivatedAt: null } }),
    ).toBe(1);
    expect(await world.owner.session.count({ where: { personId } })).toBe(1);
  });
  test('is refused to who may still vote by mandate', async () => {
    const { actor, municipality, personId, email } = await somebody();
    await world.mandate(personId, municipality.id);
    expect(await erase(actor, email)).toMatchObject({ error: { code: 'holds_office' } });
  });
  test('is refused to who came by the log-in of a municipality, and so is the download', async () => {
    const { actor, municipality, personId, email } = await somebody();
    const guest = { ...actor, onlyAt: municipality.id };
    expect(await erase(guest, email)).toMatchObject({ error: { code: 'own_log_in_needed' } });
    expect(await world.owner.person.count({ where: { id: personId, deactivatedAt: null } })).toBe(1);
    expect(await findOwnData.execute(guest, {})).toMatchObject({ value: { data: null } });
  });
  test('happens once, also when asked for five times at the same moment', async () => {
    const { actor, personId, email } = await somebody();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => erase(actor, email)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.owner.auditEntry.count({ where: { personId, event: 'account.erased' } })).toBe(1);
  });
  test('of somebody else is not possible, even around the code', async () => {
    const { personId } = await somebody();
    const { actor: stranger } = await somebody();
    const touched = await inScope(scopeOf(stranger), (tx) =>
      tx.person.updateMany({ where: { id: personId }, data: { name: 'weg' } }),
    );
    expect(touched.count).toBe(0);
    const gone = await inScope(scopeOf(stranger), (tx) => tx.session.deleteMany({ where: { personId } }));
    expect(gone.count).toBe(0);
  });
});

describe('the download of own data', () => {
  test('holds every kind of the register, one’s own rows only, and no secret', async () => {
    const { actor, personId, email } = await somebody();
    const other = await somebody();
    const found = await findOwnData.execute(actor, {});
    const data: OwnData = (found.ok && found.value.data) || {};
    const kinds = registerEntries().filter(({ people }) => people.length > 0);
    expect(Object.keys(data)).toEqual(kinds.map(({ table }) => table));
    expect(data.person).toMatchObject([{ id: personId }]);
    expect(data.account).toEqual([{ id: personId, email }]);
    expect(data.session).toHaveLength(1);
    expect(data.passkey).toMatchObject([{ name: 'Telefoon' }]);
    const text = JSON.stringify(data);
    expect(text).not.toContain(other.personId);
    for (const secret of identityPrivacy.session.secret) expect(text).not.toContain(secret);
    expect(text).not.toContain('credential ');
    expect(text).not.toContain('argon2');
  });
  test('holds what they did at a municipality for which they do not act now, and not its documents', async () => {
    const there = await boundTown(world);
    const { id } = succeeded(await show(there.coordinator, there.obligationId, { file: pdf() }));
    const here = await world.municipality();
    const place = {
      kind: 'municipality',
      id: here.id,
      code: here.code,
      slug: here.slug,
      name: here.name,
    } as const;
    const actor = { ...there.coordinator, actingFor: place };
    const found = await findOwnData.execute(actor, {});
    expect(found).toMatchObject({ value: { data: { evidence: [{ id, title: 'Meting' }] } } });
    const asked = { evidenceId: id };
    expect(await findEvidenceFile.execute(actor, asked)).toMatchObject({ error: { code: 'not_found' } });
    expect(await inScope(scopeOf(actor), (tx) => tx.evidenceFile.count())).toBe(0);
  });
  test('is for who is logged in', async () => {
    expect(await findOwnData.execute(null, {})).toMatchObject({ error: { code: 'not_logged_in' } });
  });
});

describe('the portal by itself', () => {
  test('erases who has had no role for a year, and nobody else', async () => {
    const left = await somebody();
    const lately = await somebody();
    const busy = await somebody();
    const old = { createdAt: YEAR_AGO };
    const ids = [left, lately, busy].map(({ personId }) => personId);
    await world.owner.person.updateMany({ where: { id: { in: ids } }, data: old });
    await world.owner.membership.updateMany({
      where: { personId: left.personId },
      data: { startsOn: new Date('2020-01-01'), endedAt: new Date(Date.now() - 366 * 86_400_000) },
    });
    await world.owner.membership.updateMany({
      where: { personId: lately.personId },
      data: { startsOn: new Date('2020-01-01'), endedAt: new Date(Date.now() - 300 * 86_400_000) },
    });
    await forgetLeavers();
    const open = await world.owner.person.findMany({ where: { id: { in: ids }, deactivatedAt: null } });
    expect(open.map(({ id }) => id).sort()).toEqual([lately.personId, busy.personId].sort());
    expect(
      await world.owner.auditEntry.findFirst({ where: { personId: left.personId, event: 'account.erased' } }),
    ).toMatchObject({ data: { because: 'left' } });
    expect(await forgetLeavers()).toBe(0);
  });
  test('forgets the address of an invitation that nobody accepted, a month after it expired', async () => {
    const { municipality, personId } = await somebody();
    const make = (email: string, expiresAt: Date) =>
      world.owner.invitation.create({
        data: {
          municipalityId: municipality.id,
          email,
          role: 'reader',
          tokenHash: `old ${email}`,
          invitedById: personId,
          createdAt: YEAR_AGO,
          expiresAt,
        },
      });
    await make('lang.geleden@test.example', new Date(Date.now() - 31 * 86_400_000));
    await make('pas.geleden@test.example', new Date(Date.now() - 29 * 86_400_000));
    await forgetInvited();
    const left = await world.owner.invitation.findMany({
      where: { email: { endsWith: 'geleden@test.example' } },
    });
    expect(left.map(({ email }) => email)).toEqual(['pas.geleden@test.example']);
  });
});
