import { setImmediate as aMoment } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { AT_ONCE, inTurn, originsInTurn } from '@/lib/identity/in-turn';
import { ok } from '@/lib/platform/result';

/** Work that goes on until it is let go, and what is under way. */
function office() {
  const under = new Map<string, number>();
  const waiting: (() => void)[] = [];
  let most = 0;
  const visit = (origin: string) =>
    inTurn(origin, async () => {
      under.set(origin, (under.get(origin) ?? 0) + 1);
      most = Math.max(
        most,
        [...under.values()].reduce((sum, one) => sum + one, 0),
      );
      await new Promise<void>((resolve) => waiting.push(resolve));
      under.set(origin, (under.get(origin) ?? 0) - 1);
      return ok(origin);
    });
  const letGo = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      next();
      await aMoment();
    }
  };
  return { visit, letGo, under, most: () => most };
}

describe('log-ins take turns', () => {
  test('a few at once, half of them from one origin, so that another does not wait behind it', async () => {
    const { visit, letGo, under, most } = office();
    const hall = Array.from({ length: 200 }, () => visit('hall'));
    await aMoment();
    expect(under.get('hall')).toBe(AT_ONCE.perOrigin);
    const home = visit('home');
    await aMoment();
    expect(under.get('home')).toBe(1);
    await letGo();
    expect((await Promise.all([...hall, home])).every((answer) => answer.ok)).toBe(true);
    expect(most()).toBeLessThanOrEqual(AT_ONCE.inAll);
    expect(originsInTurn()).toBe(0);
  });
  test('of many origins at once no more than eight are looked at', async () => {
    const { visit, letGo, most } = office();
    const all = Array.from({ length: 60 }, (_, n) => visit(`origin ${n}`));
    await aMoment();
    expect(most()).toBe(AT_ONCE.inAll);
    await letGo();
    await Promise.all(all);
  });
  test('a crowd without end is told to come back', async () => {
    const { visit, letGo } = office();
    const most = AT_ONCE.perOrigin + AT_ONCE.waitingPerOrigin;
    const crowd = Array.from({ length: most }, () => visit('crowd'));
    expect(await visit('crowd')).toMatchObject({ error: { code: 'busy' } });
    await aMoment();
    await letGo();
    await Promise.all(crowd);
    expect(originsInTurn()).toBe(0);
  });
  test('what fails keeps nobody waiting', async () => {
    const failing = inTurn('home', () => Promise.reject(new Error('the database is away')));
    await expect(failing).rejects.toThrow('away');
    expect(await inTurn('home', async () => ok(1))).toEqual(ok(1));
    expect(originsInTurn()).toBe(0);
  });
});
