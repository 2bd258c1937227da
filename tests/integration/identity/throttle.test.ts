import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEVICE_DAYS, DEVICE_FAILURES, forgetOldDevices } from '@/lib/identity/known-device';
import { originOf } from '@/lib/identity/network';
import { personOfPassword } from '@/lib/identity/queries/password-log-in';
import { forgetFailures, forgetOldFailures, noteAttempt } from '@/lib/identity/throttle';
import { THROTTLE } from '@/lib/identity/throttle-rules';
import { hashOfToken } from '@/lib/identity/token';
import { World } from '@/tests/support/world';
import { successOf } from './factor-situations';
import { address, guessFrom, knownTo, letPass, logInFrom, owner } from './guessing';

const world = World.use();
const [HOME, STRANGER, HALL] = ['192.0.2.1', '198.51.100.9', '203.0.113.7'];
const nobody = () => `${randomUUID()}@test.example`;
const countFor = (accountHash: string) => world.owner.loginFailure.count({ where: { accountHash } });

/** Lets so many attempts fail, one after the other; how many were looked at. */
async function guesses(times: number, from: (n: number) => string, email: string): Promise<number> {
  let looked = 0;
  for (let n = 0; n < times; n += 1) if (await guessFrom(from(n), email)) looked += 1;
  return looked;
}

describe('wrong passwords from one origin', () => {
  test('hold back that origin after five, for this account, whether there is one or not', async () => {
    for (const email of [(await owner(world)).email, nobody()]) {
      const answers: string[] = [];
      for (let n = 0; n < 6; n += 1) answers.push(await logInFrom(STRANGER, email, { password: 'gok' }));
      expect(answers).toEqual([...Array(5).fill('wrong_credentials'), 'log_in_held']);
    }
  });
  test('that go on for twenty minutes keep the owner at home out at no moment', async () => {
    const { email } = await owner(world);
    let looked = 0;
    // Two a second for half a minute, at the beginning and at the end, and one each ten seconds between.
    const pauses = [...Array(60).fill(0.5), ...Array(114).fill(10), ...Array(60).fill(0.5)];
    for (const [n, pause] of pauses.entries()) {
      if (await guessFrom(STRANGER, email)) looked += 1;
      await letPass(world, pause);
      if (n % 60 === 0) expect(await logInFrom(HOME, email)).toBe('ok');
    }
    // What was held back made nobody wait longer: after a quarter of an hour five more were looked at, and no others.
    expect(looked).toBe(2 * THROTTLE.perOrigin);
    expect(await logInFrom(HOME, email)).toBe('ok');
    expect(await logInFrom(STRANGER, email)).toBe('log_in_held');
  });
  test('say how long, and less as time passes', async () => {
    const email = nobody();
    await guesses(5, () => STRANGER, email);
    const wait = async () => {
      const answer = await personOfPassword(
        { email, password: 'gok' },
        { ...originOf(STRANGER), devices: [] },
      );
      return answer.ok ? null : answer.error;
    };
    expect(await wait()).toEqual({ code: 'log_in_held', params: { minutes: 15 } });
    await letPass(world, 14.5 * 60);
    expect(await wait()).toEqual({ code: 'log_in_held', params: { minutes: 1 } });
    await letPass(world, 30);
    expect(await wait()).toEqual({ code: 'wrong_credentials', params: undefined });
  });
  test('of thirty at the same moment five are looked at', async () => {
    const email = nobody();
    const attempts = await Promise.all(Array.from({ length: 30 }, () => noteAttempt(email, originOf(HOME))));
    expect(attempts.filter(({ ok }) => ok)).toHaveLength(THROTTLE.perOrigin);
    const refusals = attempts.flatMap((one) => (one.ok ? [] : [one.error.code]));
    expect(new Set(refusals)).toEqual(new Set(['too_many_attempts']));
  });
  test('are forgotten after a right one there, and stay where a stranger made them', async () => {
    const { email } = await owner(world);
    await guesses(4, () => HOME, email);
    await guesses(5, () => STRANGER, email);
    expect(await logInFrom(HOME, email)).toBe('ok');
    expect(await guesses(6, () => HOME, email)).toBe(5);
    expect(await guessFrom(STRANGER, email)).toBe(false);
  });
  test('count for the whole 64 bits that a subscriber of IPv6 has, whatever the port', async () => {
    const email = nobody();
    const from = (n: number) => `[2001:db8:1:2::${(n + 1).toString(16)}]:${50_000 + n}`;
    expect(await guesses(56, from, email)).toBe(THROTTLE.perOrigin);
    expect(await guessFrom('2001:db8:1:3::1', email)).toBe(true);
  });
});

describe('wrong passwords in a hall', () => {
  test('for fifty accounts leave each account there two attempts, and change nothing elsewhere', async () => {
    const { email } = await owner(world);
    for (let n = 0; n < THROTTLE.crowd; n += 1) expect(await guessFrom(HALL, nobody())).toBe(true);
    expect(await guesses(3, () => HALL, nobody())).toBe(THROTTLE.perOriginInCrowd);
    expect(await logInFrom(HALL, email, { password: 'verkeerd getypt' })).toBe('wrong_credentials');
    expect(await logInFrom(HALL, email)).toBe('ok');
    expect(await guesses(6, () => HOME, nobody())).toBe(THROTTLE.perOrigin);
  });
  test('keep out nobody there who logs in at once, nor who has logged in before', async () => {
    const delegates = await Promise.all(Array.from({ length: 25 }, () => owner(world)));
    const victim = await owner(world);
    const devices = await knownTo(victim.id);
    const attack = Array.from({ length: 60 }, () => guessFrom(HALL, victim.email));
    const answers = await Promise.all(delegates.map(({ email }) => logInFrom(HALL, email)));
    await Promise.all(attack);
    expect(answers.filter((answer) => answer !== 'ok')).toEqual([]);
    expect(await logInFrom(HALL, victim.email)).toBe('log_in_held');
    expect(await logInFrom(HALL, victim.email, { devices })).toBe('ok');
  });
});

describe('wrong passwords for one account from everywhere', () => {
  test('leave each site two attempts an hour after twenty-five, and one after a hundred', async () => {
    const { email } = await owner(world);
    expect(await guesses(25, (n) => address(n >> 2), email)).toBe(25);
    expect(await guesses(3, () => address(1000), email)).toBe(2);
    expect(await guesses(73, (n) => address(2000 + n), email)).toBe(73);
    expect(await guesses(2, () => address(1001), email)).toBe(1);
    await letPass(world, 59 * 60);
    expect(await guessFrom(address(1001), email)).toBe(false);
    // Who comes from anywhere else with the right password is let in all the while.
    expect(await logInFrom(HOME, email)).toBe('ok');
    await letPass(world, 60);
    expect(await guesses(6, () => address(1001), email)).toBe(THROTTLE.perOrigin);
  });
  test('take all of a site of IPv6 for one, so that a site is no supply of origins', async () => {
    const email = nobody();
    await guesses(25, address, email);
    const site = (n: number) => `2001:db8:1:${n.toString(16)}::1`;
    expect(await guesses(20, site, email)).toBe(2);
    expect(await guessFrom('2001:db8:2:1::1', email)).toBe(true);
  });
});

describe('a device that logged in before', () => {
  test('is let in where everything else is held back', async () => {
    const { id, email } = await owner(world);
    const devices = await knownTo(id);
    await guesses(120, address, email);
    await guesses(5, () => HOME, email);
    expect(await logInFrom(HOME, email)).toBe('log_in_held');
    expect(await logInFrom(HOME, email, { devices })).toBe('ok');
  });
  test('is a stranger after ten wrong passwords, and its token is worth nothing after the next log-in', async () => {
    const { id, email } = await owner(world);
    const devices = await knownTo(id);
    const answers: string[] = [];
    for (let n = 0; n < 16; n += 1) answers.push(await logInFrom(HOME, email, { password: 'gok', devices }));
    expect(answers.filter((answer) => answer === 'wrong_credentials')).toHaveLength(
      DEVICE_FAILURES + THROTTLE.perOrigin,
    );
    expect(answers.at(-1)).toBe('log_in_held');
    expect(await logInFrom(STRANGER, email, { devices })).toBe('ok');
    const renewed = await knownTo(id, devices);
    expect(renewed).toHaveLength(1);
    expect(await logInFrom(HOME, email, { devices })).toBe('log_in_held');
    expect(await logInFrom(HOME, email, { devices: renewed })).toBe('ok');
  });
  test('of ten guesses at once more are not looked at', async () => {
    const { id, email } = await owner(world);
    const devices = await knownTo(id);
    const guess = () => logInFrom(HOME, email, { password: 'gok', devices });
    const answers = await Promise.all(Array.from({ length: 30 }, guess));
    expect(answers.filter((answer) => answer === 'wrong_credentials')).toHaveLength(
      DEVICE_FAILURES + THROTTLE.perOrigin,
    );
  });
  test('says nothing for another account, and each who shares a computer keeps their own', async () => {
    const [first, second] = [await owner(world), await owner(world)];
    const shared = await knownTo(second.id, await knownTo(first.id));
    expect(shared).toHaveLength(2);
    const [own = '', others = ''] = shared;
    await guesses(5, () => HOME, second.email);
    expect(await logInFrom(HOME, second.email, { devices: [others] })).toBe('log_in_held');
    expect(await logInFrom(HOME, second.email, { devices: [own] })).toBe('ok');
    await guesses(5, () => HOME, first.email);
    expect(await logInFrom(HOME, first.email, { devices: shared })).toBe('ok');
  });
  test('is kept by the hash of its token, and forgotten after half a year', async () => {
    const { id } = await owner(world);
    const [token = ''] = await knownTo(id);
    const row = await world.owner.knownDevice.findFirstOrThrow({ where: { personId: id } });
    expect(row.tokenHash).toBe(hashOfToken(token));
    expect(JSON.stringify(row)).not.toContain(token);
    await forgetOldDevices();
    expect(await world.owner.knownDevice.count({ where: { personId: id } })).toBe(1);
    const lastUsedAt = new Date(Date.now() - (DEVICE_DAYS * 24 + 1) * 3_600_000);
    await world.owner.knownDevice.update({ where: { id: row.id }, data: { lastUsedAt } });
    expect(await forgetOldDevices()).toBe(1);
    expect(await world.owner.knownDevice.count({ where: { personId: id } })).toBe(0);
  });
});

describe('nothing that strangers do from elsewhere', () => {
  test('keeps out the owner with the right password, at an origin of their own or in a known device', async () => {
    const homes = fc.constantFrom('192.0.2.200', '2001:db8:77:1::5');
    const strangers = fc.oneof(
      fc.integer({ min: 0, max: 300 }).map(address),
      fc.integer({ min: 0, max: 0xffff }).map((n) => `2001:db8:88:${n.toString(16)}::1`),
    );
    const step = fc.oneof(
      { weight: 9, arbitrary: fc.record({ from: strangers, times: fc.integer({ min: 1, max: 8 }) }) },
      { weight: 1, arbitrary: fc.record({ pass: fc.integer({ min: 1, max: 1200 }) }) },
    );
    const attack = fc.array(step, { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(homes, attack, fc.boolean(), async (home, steps, isKnown) => {
        const { id, email } = await owner(world);
        const devices = isKnown ? await knownTo(id) : [];
        for (const one of steps) {
          if ('pass' in one) await letPass(world, one.pass);
          else await guesses(one.times, () => one.from, email);
        }
        // In a known device also where a stranger is.
        const from = isKnown ? (steps.map((one) => ('from' in one ? one.from : home))[0] ?? home) : home;
        expect(await logInFrom(from, email, { devices })).toBe('ok');
      }),
      { numRuns: 20 },
    );
  });
});

describe('an attempt that nobody finished', () => {
  test('because its process ended is in nobody’s way after a minute', async () => {
    const email = nobody();
    for (let n = 0; n < 5; n += 1) await noteAttempt(email, originOf(HOME));
    expect((await noteAttempt(email, originOf(HOME))).ok).toBe(false);
    await letPass(world, 60);
    expect((await noteAttempt(email, originOf(HOME))).ok).toBe(true);
  });
});

describe('what is kept of attempts', () => {
  test('names nobody', async () => {
    const email = nobody();
    const { id } = successOf(await noteAttempt(email, originOf('192.0.2.77')));
    const stored = JSON.stringify(await world.owner.loginFailure.findUniqueOrThrow({ where: { id } }));
    expect(stored).not.toMatch(/192\.0\.2\.77|test\.example/);
  });
  test('is gone after an hour, or after a right password', async () => {
    const [old, present] = [nobody(), nobody()];
    const first = successOf(await noteAttempt(old, originOf(HOME)));
    await letPass(world, THROTTLE.brakeMinutes * 60 + 1);
    const second = successOf(await noteAttempt(present, originOf(HOME)));
    expect(await forgetOldFailures()).toBeGreaterThan(0);
    expect([await countFor(first.accountHash), await countFor(second.accountHash)]).toEqual([0, 1]);
    await forgetFailures(second);
    expect(await countFor(second.accountHash)).toBe(0);
  });
  test('is nothing when the attempt was held back', async () => {
    const email = nobody();
    const { accountHash } = successOf(await noteAttempt(email, originOf(HOME)));
    await guesses(20, () => HOME, email);
    expect(await countFor(accountHash)).toBe(THROTTLE.perOrigin);
  });
});
