import { describe, expect, test } from 'vitest';
import { renewRecoveryCodes } from '@/lib/identity/commands/recovery-codes';
import { addTotp, beginTotp, removeTotp } from '@/lib/identity/commands/totp';
import { findPendingTotp, listFactors } from '@/lib/identity/queries/factors';
import { openSecret, sealSecret } from '@/lib/identity/sealed-secret';
import { base32, codeOf, stepAt } from '@/lib/identity/totp';
import { scopeOf } from '@/lib/platform/actor';
import { inScope } from '@/lib/platform/database';
import { demoTotpSecret } from '@/prisma/seed/demo-totp';
import { invocation, World } from '../../support/world';
import { codeIn, Somebody, successOf } from './factor-situations';

const world = World.use();
const ten = Array.from({ length: 10 });

describe('a code app', () => {
  test('counts after its first code, proves the session, and its owner gets a mail', async () => {
    const person = await Somebody.of(world);
    const { sessionId } = person;
    successOf(await beginTotp.execute(await person.actor(), { sessionId }, invocation()));
    expect(successOf(await listFactors.execute(await person.actor(), {})).totpSince).toBeNull();
    const shown = successOf(await findPendingTotp.execute(await person.actor(), {}));
    expect(shown.secret).toBe(base32(await person.secret(true)));
    const add = async (code: string) =>
      codeIn(await addTotp.execute(await person.actor(), { sessionId, code }, invocation()));
    const wrong = (await person.code(0, true)) === '000000' ? '000001' : '000000';
    expect(await add(wrong)).toBe('wrong_code');
    expect(await person.isConfirmed()).toBe(false);
    expect(await add(await person.code(0, true))).toBe('ok');
    expect(await person.isConfirmed()).toBe(true);
    expect(await person.mail()).toContain('een code-app toegevoegd');
    expect(await add('123456')).toBe('illegal_step');
  });
  test('gives a code that works once, also for ten requests at the same moment', async () => {
    const person = await (await Somebody.of(world)).withApp();
    const code = await person.code();
    const answers = await Promise.all(ten.map(() => person.confirm(code)));
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1);
    expect(answers.filter((answer) => ['wrong_code', 'codes_held'].includes(answer))).toHaveLength(9);
    expect(await person.isConfirmed()).toBe(true);
  });
  test('takes the code of the next step, and then no older one', async () => {
    const person = await (await Somebody.of(world)).withApp();
    expect(await person.confirm(await person.code(1))).toBe('ok');
    expect(await person.confirm(await person.code(0))).toBe('wrong_code');
    expect(await person.confirm(await person.code(3))).toBe('wrong_code');
  });
  test('shows when it last confirmed, to within the half minute of a code', async () => {
    const person = await (await Somebody.of(world)).withApp();
    const usedAt = async () => successOf(await listFactors.execute(await person.actor(), {})).totpUsedAt;
    expect(await usedAt()).toBeNull();
    expect(await person.confirm(await person.code(1))).toBe('ok');
    const off = Date.now() - new Date((await usedAt()) ?? 0).getTime();
    expect(Math.abs(off)).toBeLessThanOrEqual(60_000);
  });
  test('is held back after five wrong codes, and a right one is too', async () => {
    const person = await (await Somebody.of(world)).withApp();
    const answers: string[] = [];
    for (let n = 0; n < 6; n += 1) answers.push(await person.confirm(await person.code(100 + n)));
    expect(answers).toEqual([...Array(5).fill('wrong_code'), 'codes_held']);
    expect(await person.confirm(await person.code())).toBe('codes_held');
    expect(await person.isConfirmed()).toBe(false);
  });
  test('is held back for its owner by nobody who knows the password, in a device that proved it before', async () => {
    const person = await (await Somebody.of(world)).withApp();
    const [known, other] = [await person.device(true), await person.device(false)];
    const thief = await person.elsewhere();
    const codes = await person.withRecoveryCodes();
    for (let n = 0; n < 40; n += 1) await thief.confirm(await person.code(100 + n), n % 2 ? other : null);
    expect(await thief.confirm(await person.code())).toBe('codes_held');
    expect(await person.confirm(await person.code(), other)).toBe('codes_held');
    expect(await person.confirm(codes[0] ?? '')).toBe('ok');
    expect(await person.confirm(await person.code(), known)).toBe('ok');
  });
  test('of an owner is not held back where the municipality logs in, nor by a device of somebody else', async () => {
    const person = await (await Somebody.of(world)).withApp();
    const stranger = await Somebody.of(world);
    const theirs = await stranger.device(true);
    for (let n = 0; n < 6; n += 1) await person.confirm(await person.code(100 + n), theirs);
    expect(await person.confirm(await person.code(), theirs)).toBe('codes_held');
    const { municipalityId } = await world.owner.membership.findFirstOrThrow({
      where: { personId: person.personId },
    });
    await world.owner.session.update({
      where: { id: person.sessionId },
      data: { providerMunicipalityId: municipalityId },
    });
    expect(await person.confirm(await person.code())).toBe('ok');
  });
  test('is held back in a device that proved it too, after five wrong codes there', async () => {
    const person = await (await Somebody.of(world)).withApp();
    const known = await person.device(true);
    const answers: string[] = [];
    for (let n = 0; n < 6; n += 1) answers.push(await person.confirm(await person.code(100 + n), known));
    expect(answers).toEqual([...Array(5).fill('wrong_code'), 'codes_held']);
    expect(await person.confirm(await person.code())).toBe('ok');
  });
  test('lets the device be known in which it was proved', async () => {
    const person = await (await Somebody.of(world)).withApp();
    const device = await person.device(false);
    expect(await person.confirm(await person.code(), device)).toBe('ok');
    const { confirmedAt } = await world.owner.knownDevice.findUniqueOrThrow({ where: { id: device } });
    expect(confirmedAt).not.toBeNull();
  });
  test('is not held back by what could never be right', async () => {
    const person = await (await Somebody.of(world)).withApp();
    for (let n = 0; n < 7; n += 1) expect(await person.confirm(' ')).toBe('invalid_input');
    expect(await person.confirm(await person.code())).toBe('ok');
  });
  test('is replaced by another only just after proving a factor, and the old one then stops', async () => {
    const person = await (await Somebody.of(world)).withApp();
    const { sessionId } = person;
    const begin = async () =>
      codeIn(await beginTotp.execute(await person.actor(), { sessionId }, invocation()));
    expect(await begin()).toBe('second_factor_needed');
    await person.provedAgo(0);
    expect(await begin()).toBe('ok');
    const old = await person.secret();
    const code = await person.code(0, true);
    successOf(await addTotp.execute(await person.actor(), { sessionId, code }, invocation()));
    expect(await person.confirm(codeOf(old, stepAt(new Date())))).toBe('wrong_code');
    // That of the next step, because the present one was used.
    expect(await person.confirm(await person.code(1))).toBe('ok');
  });
  test('that is the last takes the recovery codes with it', async () => {
    const person = await (await Somebody.of(world)).withApp();
    const [code = ''] = await person.withRecoveryCodes();
    expect(codeIn(await removeTotp.execute(await person.actor(), {}, invocation()))).toBe(
      'second_factor_needed',
    );
    await person.provedAgo(1);
    successOf(await removeTotp.execute(await person.actor(), {}, invocation()));
    expect(await person.mail()).toContain('de code-app verwijderd');
    expect(await person.confirm(code)).toBe('wrong_code');
    expect(await person.traces()).toContain('"last":true');
  });
  test('leaves neither secret nor code in the audit trail or the receipts', async () => {
    const person = await (await Somebody.of(world)).withApp();
    const codes = await person.withRecoveryCodes();
    const code = await person.code();
    await person.confirm(code);
    await person.confirm(codes[0] ?? '');
    const traces = await person.traces();
    for (const secret of [base32(await person.secret()), code, ...codes])
      expect(traces).not.toContain(secret);
    expect(traces).toContain('"by":"recovery_code"');
  });
});

describe('a recovery code', () => {
  test('works once, also for ten requests at the same moment, and its owner is told', async () => {
    const person = await (await Somebody.of(world)).withApp();
    const [code = '', other = ''] = await person.withRecoveryCodes();
    expect(await person.confirm(other.toUpperCase().replaceAll('-', ' '))).toBe('ok');
    const answers = await Promise.all(ten.map(() => person.confirm(code)));
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1);
    expect(successOf(await listFactors.execute(await person.actor(), {})).recoveryCodes).toBe(8);
    expect(await person.mail()).toContain('Met een herstelcode is bevestigd');
  });
  test('of somebody else, or of an older set, is wrong', async () => {
    const person = await (await Somebody.of(world)).withApp();
    const stranger = await (await Somebody.of(world)).withApp();
    const [old = ''] = await person.withRecoveryCodes();
    expect(await stranger.confirm(old)).toBe('wrong_code');
    const [present = ''] = await person.withRecoveryCodes();
    expect(await person.confirm(old)).toBe('wrong_code');
    expect(await person.confirm(present)).toBe('ok');
  });
  test('is not made for who has nothing that it could stand in for', async () => {
    const person = await Somebody.of(world);
    await person.provedAgo(0);
    const input = { sessionId: person.sessionId, hashes: Array(10).fill('a'.repeat(64)) };
    expect(codeIn(await renewRecoveryCodes.execute(await person.actor(), input, invocation()))).toBe(
      'illegal_step',
    );
  });
});

describe('what is kept of factors', () => {
  test('opens for its own person and secret key only', async () => {
    const person = await Somebody.of(world);
    const sealed = sealSecret(Buffer.from('twintig bytes lang!!'), person.personId);
    expect(sealed).not.toContain(Buffer.from('twintig').toString('base64url').slice(0, 8));
    expect(openSecret(sealed, person.personId)?.toString()).toBe('twintig bytes lang!!');
    expect(openSecret(sealed, (await Somebody.of(world)).personId)).toBeNull();
    const changed = Buffer.from(sealed, 'base64url');
    changed[20] = (changed[20] ?? 0) ^ 1;
    expect(openSecret(changed.toString('base64url'), person.personId)).toBeNull();
    expect(openSecret('', person.personId)).toBeNull();
  });
  test('is seen and changed by its own person only, while the rows are there', async () => {
    const person = await (await Somebody.of(world)).withApp();
    await person.withRecoveryCodes();
    const auditor = await world.actor({ body: await world.body('audit') }, ['auditor']);
    for (const table of ['totpFactor', 'recoveryCode'] as const) {
      const where = { personId: person.personId };
      const count = (as: Parameters<typeof scopeOf>[0]) =>
        inScope(scopeOf(as), (tx) =>
          table === 'totpFactor' ? tx.totpFactor.count({ where }) : tx.recoveryCode.count({ where }),
        );
      expect(await count(await person.actor())).toBeGreaterThan(0);
      expect(await count(auditor)).toBe(0);
      expect(await count(null)).toBe(0);
    }
    const added = inScope(scopeOf(auditor), (tx) =>
      tx.totpFactor.createMany({ data: { personId: person.personId, sealedSecret: 'x' } }),
    );
    await expect(added).rejects.toThrow(/row-level security/);
  });
  test('never goes back to a step that was used, not even for the owner of the tables', async () => {
    const person = await (await Somebody.of(world)).withApp();
    const back = world.owner.totpFactor.updateMany({
      where: { personId: person.personId },
      data: { lastStep: 1 },
    });
    await expect(back).rejects.toThrow(/never goes back/);
  });
});

describe('the published secret of a demo account', () => {
  test('works for a demo account, and for nobody else', async () => {
    const person = await Somebody.of(world);
    await world.owner.totpFactor.create({ data: { personId: person.personId, confirmedAt: new Date() } });
    const present = () => codeOf(demoTotpSecret(person.email), stepAt(new Date()));
    expect(await person.confirm(present())).toBe('wrong_code');
    expect(successOf(await listFactors.execute(await person.actor(), {})).demoCode).toBeNull();
    await world.owner.person.update({ where: { id: person.personId }, data: { isDemo: true } });
    const { demoCode } = successOf(await listFactors.execute(await person.actor(), {}));
    expect(await person.confirm(demoCode ?? '')).toBe('ok');
    // A moment later the page shows the next code: that one works still.
    const later = successOf(await listFactors.execute(await person.actor(), {}));
    expect(await person.confirm(later.demoCode ?? '')).toBe('ok');
  });
});
