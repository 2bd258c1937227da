import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heldUntil, minutesUntil, type Tally, THROTTLE } from '@/lib/identity/throttle-rules';

const NOW = new Date('2026-11-30T20:00:00Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const tally = (some: Partial<Tally>): Tally => ({ here: [], atSite: [], anywhere: 0, crowd: 0, ...some });
const heldFor = (some: Partial<Tally>) => heldUntil(tally(some))?.getTime() ?? null;

describe('how long an attempt waits', () => {
  test('until the fifth newest of the account at its origin is a quarter of an hour old', () => {
    expect(heldFor({ here: [1, 2, 3, 4].map(ago) })).toBeNull();
    expect(heldFor({ here: [1, 2, 3, 4, 5].map(ago) })).toBe(NOW.getTime() + 10 * 60_000);
  });
  test('in a crowd until the second newest is', () => {
    const here = [1, 2].map(ago);
    expect(heldFor({ here, crowd: THROTTLE.crowd - 1 })).toBeNull();
    expect(heldFor({ here, crowd: THROTTLE.crowd })).toBe(NOW.getTime() + 13 * 60_000);
  });
  test.each([
    [24, [1, 2, 3, 4], null],
    [25, [1], null],
    [25, [1, 2], 58],
    [99, [1], null],
    [100, [1, 2], 59],
    [100, [], null],
  ])('after %i anywhere with those of %j minutes ago at the site: %s minutes', (anywhere, minutes, wait) => {
    const held = heldFor({ anywhere, atSite: minutes.map(ago) });
    expect(held === null ? null : (held - NOW.getTime()) / 60_000).toBe(wait);
  });
  test('is nothing where nothing went wrong, whatever others did (anywhere)', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), (anywhere, crowd) => heldFor({ anywhere, crowd }) === null));
  });
  test('never gets shorter when more goes wrong elsewhere', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 5 });
    fc.assert(
      fc.property(moments, fc.nat(200), fc.nat(200), fc.nat(200), (minutes, anywhere, more, crowd) => {
        const here = minutes.sort((a, b) => a - b).map(ago);
        const held = (many: number) => heldFor({ here, atSite: here, anywhere: many, crowd }) ?? 0;
        return held(anywhere + more) >= held(anywhere);
      }),
    );
  });
  test('is said in whole minutes, and never none', () => {
    expect(minutesUntil(new Date(NOW.getTime() + 61_000), NOW)).toBe(2);
    expect(minutesUntil(NOW, NOW)).toBe(1);
  });
});
