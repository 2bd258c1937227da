import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { delegatesToMandate, findScan, listMandates } from '@/lib/mandates/queries/mandates';
import { mandateStanding } from '@/lib/mandates/queries/standing';
import { scopeOf } from '@/lib/platform/actor';
import { addDays, addYears, dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { inScope } from '@/lib/platform/database';
import { LARGEST_DOCUMENT } from '@/lib/platform/document';
import { outcomeOf, succeeded } from '../../support/assembly';
import { pdf, register, revoke, town } from '../../support/mandates';
import { World } from '../../support/world';

const world = World.use();
const today = todayInAmsterdam();

describe('registering a mandate', () => {
  test('keeps the period and the scan, tells the delegate by mail and the log without names', async () => {
    const { administrator, delegate, municipalityId } = await town(world);
    const scan = pdf(2000);
    const { id } = succeeded(await register(administrator, delegate, { scan }));
    const { mandates } = succeeded(await listMandates.execute(administrator, { municipalityId }));
    expect(mandates).toMatchObject([
      { id, name: delegate.name, kind: 'principal', state: 'in_force', registeredBy: administrator.name },
    ]);
    const kept = succeeded(await findScan.execute(administrator, { mandateId: id }));
    expect(kept.mediaType).toBe('application/pdf');
    expect(Buffer.from(kept.content).equals(Buffer.from(scan))).toBe(true);
    const entry = await world.owner.auditEntry.findFirstOrThrow({ where: { subjectId: id } });
    expect(entry).toMatchObject({
      event: 'mandate.registered',
      data: { personId: delegate.personId, sha256: createHash('sha256').update(scan).digest('hex') },
    });
    expect(JSON.stringify(entry)).not.toContain(delegate.name);
    const email = await world.addressOf(delegate.personId);
    const mail = await world.owner.outgoingMail.findFirstOrThrow({ where: { recipient: email } });
    expect(mail.body).toContain(administrator.name);
  });
  test('is for the secretary and the administrator, about delegates of their own municipality', async () => {
    const { secretary, delegate, municipalityId } = await town(world);
    const elsewhere = await town(world);
    expect(outcomeOf(await register(delegate, delegate))).toBe('forbidden');
    expect(outcomeOf(await register(elsewhere.secretary, delegate))).toBe('not_found');
    const foreign = { personId: elsewhere.delegate.personId };
    expect(outcomeOf(await register(secretary, delegate, foreign))).toEqual(['personId no_delegate']);
    const choices = succeeded(await delegatesToMandate.execute(secretary, { municipalityId })).delegates;
    expect(choices.map(({ personId }) => personId)).toContain(delegate.personId);
    expect(choices).toHaveLength(2);
    expect(outcomeOf(await register(secretary, delegate))).toBe('ok');
  });
  test('refuses what is no scan, whatever it is called, and one that is too large, beside the field', async () => {
    const { secretary, delegate } = await town(world);
    const send = (scan: Uint8Array) => register(secretary, delegate, { scan });
    const page = new TextEncoder().encode('<html><script>alert(1)</script></html>');
    expect(outcomeOf(await send(page))).toEqual(['scan file_type']);
    expect(outcomeOf(await send(new Uint8Array()))).toEqual(['scan file']);
    expect(outcomeOf(await send(pdf(LARGEST_DOCUMENT + 1)))).toEqual(['scan file_too_large']);
    expect(outcomeOf(await send(pdf(LARGEST_DOCUMENT)))).toBe('ok');
  });
  test('refuses two principals on one day, a deputy alone, and a municipality that ended', async () => {
    const { secretary, delegate, other, municipalityId } = await town(world);
    const deputy = { kind: 'deputy' };
    expect(outcomeOf(await register(secretary, other, deputy))).toEqual(['kind deputy_alone']);
    succeeded(await register(secretary, delegate));
    expect(outcomeOf(await register(secretary, other))).toEqual(['startsOn overlaps_principal']);
    expect(outcomeOf(await register(secretary, delegate, deputy))).toEqual(['personId has_mandate']);
    expect(outcomeOf(await register(secretary, other, deputy))).toBe('ok');
    await world.owner.municipality.update({
      where: { id: municipalityId },
      data: { endedOn: dateOf(today) },
    });
    const later = { startsOn: addYears(today, 2), endsOn: addYears(today, 3) };
    expect(outcomeOf(await register(secretary, other, later))).toBe('not_found');
  });
  test('of two principals at the same moment one is registered', async () => {
    const { secretary, administrator, delegate, other, municipalityId } = await town(world);
    const sent = await Promise.all([register(secretary, delegate), register(administrator, other)]);
    expect(sent.map((result) => result.ok).sort()).toEqual([false, true]);
    expect(sent.map(outcomeOf)).toContainEqual(['startsOn overlaps_principal']);
    expect(await world.owner.mandate.count({ where: { municipalityId } })).toBe(1);
    expect(await world.owner.mandateScan.count({ where: { municipalityId } })).toBe(1);
  });
});

describe('the database keeps the rules by itself', () => {
  const row = (delegate: { personId: string }, municipalityId: string) => ({
    municipalityId,
    personId: delegate.personId,
    kind: 'principal' as const,
    startsOn: dateOf('2026-01-01'),
    endsOn: dateOf('2026-12-31'),
    grantedOn: dateOf('2026-01-01'),
    registeredById: delegate.personId,
  });
  test('no overlap, no deputy alone, no period that is too long or runs backwards', async () => {
    const { delegate, other, municipalityId } = await town(world);
    const create = (over: object) =>
      world.owner.mandate.create({ data: { ...row(delegate, municipalityId), ...over } });
    await expect(create({ kind: 'deputy' })).rejects.toThrow(/beside a principal/);
    await create({});
    await expect(create({ personId: other.personId })).rejects.toThrow(/mandate_one_of_a_kind/);
    await expect(create({ kind: 'deputy' })).rejects.toThrow(/mandate_once_per_person/);
    await expect(create({ startsOn: dateOf('2027-02-01') })).rejects.toThrow(/mandate_period/);
    const [startsOn, endsOn] = [dateOf('2027-01-01'), dateOf('2031-01-01')];
    await expect(create({ startsOn, endsOn })).rejects.toThrow(/mandate_period/);
  });
  test('a scan is what its hash says, of its own municipality, and never changes', async () => {
    const { secretary, delegate, municipalityId } = await town(world);
    const { id: mandateId } = succeeded(await register(secretary, delegate));
    const where = { mandateId };
    await expect(world.owner.mandateScan.updateMany({ where, data: { content: pdf(9) } })).rejects.toThrow(
      /final/,
    );
    const elsewhere = await town(world);
    const scan = { mandateId, mediaType: 'image/png', sha256: 'a'.repeat(64), content: pdf() };
    const insert = (as: typeof secretary, place: string) =>
      inScope(scopeOf(as), (tx) => tx.mandateScan.createMany({ data: { ...scan, municipalityId: place } }));
    await expect(insert(elsewhere.secretary, elsewhere.municipalityId)).rejects.toThrow(/row-level security/);
    await expect(insert(secretary, municipalityId)).rejects.toThrow(/scan_hash/);
  });
});

describe('revoking a mandate', () => {
  test('ends it at once, for good, with the reason; the deputy keeps theirs', async () => {
    const { secretary, delegate, other, municipalityId } = await town(world);
    const { id } = succeeded(await register(secretary, delegate));
    succeeded(await register(secretary, other, { kind: 'deputy' }));
    succeeded(await revoke(secretary, id));
    const { mandates } = succeeded(await listMandates.execute(secretary, { municipalityId }));
    expect(mandates.map(({ kind, state, endNote }) => [kind, state, endNote]).sort()).toEqual([
      ['deputy', 'in_force', null],
      ['principal', 'ended', 'Niet langer wethouder'],
    ]);
    expect(outcomeOf(await revoke(secretary, id))).toBe('illegal_step');
    await expect(world.owner.mandate.update({ where: { id }, data: { endedAt: null } })).rejects.toThrow(
      /final/,
    );
    expect(outcomeOf(await register(secretary, delegate))).toBe('ok');
  });
  test('is not for another municipality, and an expired one is history', async () => {
    const { secretary, delegate } = await town(world);
    const elsewhere = await town(world);
    const { id } = succeeded(await register(secretary, delegate));
    expect(outcomeOf(await revoke(elsewhere.secretary, id))).toBe('not_found');
    await world.owner.mandate.update({ where: { id }, data: { endsOn: dateOf(addDays(today, -1)) } });
    expect(outcomeOf(await revoke(secretary, id))).toBe('illegal_step');
  });
});

describe('the scan of a mandate', () => {
  test('is for those who keep it, the delegates and the auditor; of another municipality it does not exist', async () => {
    const { municipality, secretary, delegate } = await town(world);
    const { id: mandateId } = succeeded(await register(secretary, delegate));
    const auditor = await world.actor({ body: await world.body('audit') }, ['auditor']);
    const reader = await world.actor({ municipality }, ['reader', 'council', 'coordinator']);
    const bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);
    const elsewhere = await town(world);
    const ask = async (actor: typeof secretary | null) => {
      const found = await findScan.execute(actor, { mandateId });
      return found.ok ? 'ok' : found.error.code;
    };
    expect(await Promise.all([secretary, delegate, auditor].map(ask))).toEqual(['ok', 'ok', 'ok']);
    expect(await Promise.all([reader, bureau].map(ask))).toEqual(['forbidden', 'forbidden']);
    expect(await ask(elsewhere.secretary)).toBe('not_found');
    expect(await ask(null)).toBe('not_logged_in');
    const seen = inScope(scopeOf(elsewhere.secretary), (tx) =>
      tx.mandateScan.count({ where: { mandateId } }),
    );
    expect([await seen, await world.owner.mandateScan.count({ where: { mandateId } })]).toEqual([0, 1]);
  });
});

test('a municipality without a mandate is told, and one with is too', async () => {
  const { secretary, delegate } = await town(world);
  const standing = async (actor: typeof secretary) => succeeded(await mandateStanding.execute(actor, {}));
  expect(await standing(delegate)).toMatchObject({ principal: null, deputy: null, mine: null });
  succeeded(await register(secretary, delegate));
  expect(await standing(secretary)).toMatchObject({ principal: delegate.name, mine: null });
  expect(await standing(delegate)).toMatchObject({ mine: { kind: 'principal' } });
});
