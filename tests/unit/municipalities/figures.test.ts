import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightOf } from '@/lib/ballots/weight';
import { centsPerInhabitant } from '@/lib/municipalities/per-inhabitant';
import { reasonOf, WEIGHT_SCHEME } from '@/lib/municipalities/votes';

describe('what a budget comes to for one inhabitant', () => {
  test('the budget of 2018 was 3.04 euro (docs/domain.md#beginnings)', () => {
    expect(centsPerInhabitant(5_200_000_000n, 17_081_507)).toBe(304n);
  });
  test('is rounded half up', () => {
    expect([1n, 2n, 3n].map((total) => centsPerInhabitant(total, 4))).toEqual([0n, 1n, 1n]);
  });
  test.each([0, -1, 1.5, Number.NaN])('is not known for %d inhabitants', (inhabitants) => {
    expect(centsPerInhabitant(100n, inhabitants)).toBeNull();
  });
  test('is never more than half a cent off', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 14n),
        fc.integer({ min: 1, max: 20_000_000 }),
        (total, inhabitants) => {
          const off = 2n * ((centsPerInhabitant(total, inhabitants) ?? -1n) * BigInt(inhabitants) - total);
          expect(off <= BigInt(inhabitants) && off >= -BigInt(inhabitants)).toBe(true);
        },
      ),
    );
  });
});

describe('why a municipality has its votes', () => {
  test.each([
    [950, 'minimum'],
    [1000, 'minimum'],
    [1001, 'per_thousand'],
    [75_000, 'per_thousand'],
    [75_001, 'maximum'],
  ])('%d inhabitants: %s', (inhabitants, reason) => {
    expect(reasonOf(inhabitants)).toBe(reason);
  });
  test('agrees with the weight itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (inhabitants) => {
        const votes = weightOf(WEIGHT_SCHEME, inhabitants);
        const expected = { minimum: votes === 1, maximum: votes === 75, per_thousand: true };
        expect(expected[reasonOf(inhabitants)]).toBe(true);
      }),
    );
  });
});
