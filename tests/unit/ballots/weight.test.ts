import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  InhabitantsUnknownError,
  isWeightScheme,
  stepsBegun,
  UnknownWeightSchemeError,
  WEIGHT_SCHEMES,
  type WeightScheme,
  weightOf,
} from '../../../lib/ballots/weight';
import { inhabitants } from '../../support/arbitraries/municipalities';
import vectors from '../../vectors/weight.json';

const SCHEMES = Object.keys(WEIGHT_SCHEMES).filter(isWeightScheme);

describe('weight in the assembly (docs/domain.md#weights)', () => {
  it('gives one vote for each started thousand inhabitants', () => {
    expect([1, 1000, 1001, 74_000, 74_001].map((n) => weightOf('per_started_thousand_v1', n))).toEqual([
      1, 1, 2, 74, 75,
    ]);
  });

  it('gives at most 75 votes', () => {
    expect(weightOf('per_started_thousand_v1', 75_001)).toBe(75);
    expect(weightOf('per_started_thousand_v1', Number.MAX_SAFE_INTEGER)).toBe(75);
  });

  it('gives everyone one vote under one_each_v1', () => {
    expect([1, 1001, 931_298].map((n) => weightOf('one_each_v1', n))).toEqual([1, 1, 1]);
  });

  it.each(SCHEMES)('never answers unknown inhabitants with 0 votes (%s)', (scheme) => {
    for (const unknown of [
      0,
      -0,
      -1,
      0.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      null,
      undefined,
      '1000',
      1000n,
    ]) {
      expect(() => weightOf(scheme, unknown as number)).toThrow(InhabitantsUnknownError);
      expect(() => weightOf(scheme, unknown as number)).toThrow(RangeError);
    }
  });

  it('refuses a scheme it does not know, also the names every object has', () => {
    for (const strange of ['', 'per_started_thousand_v2', 'toString', '__proto__']) {
      expect(isWeightScheme(strange)).toBe(false);
      expect(() => weightOf(strange as WeightScheme, 1000)).toThrow(UnknownWeightSchemeError);
    }
  });
});

describe('properties of a weight', () => {
  it('a weight rises with inhabitants', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SCHEMES), inhabitants(), inhabitants(), (scheme, a, b) => {
        const [fewer, more] = a < b ? [a, b] : [b, a];
        expect(weightOf(scheme, fewer)).toBeLessThanOrEqual(weightOf(scheme, more));
      }),
    );
  });

  it('a weight is a whole number from 1 to 75', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCHEMES),
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        (scheme, n) => {
          const weight = weightOf(scheme, n);
          expect(Number.isInteger(weight)).toBe(true);
          expect(weight).toBeGreaterThanOrEqual(1);
          expect(weight).toBeLessThanOrEqual(75);
        },
      ),
    );
  });

  it('up to the maximum, a weight covers the inhabitants and one vote less does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 75_000 }), (n) => {
        const weight = weightOf('per_started_thousand_v1', n);
        expect(weight * 1000).toBeGreaterThanOrEqual(n);
        expect((weight - 1) * 1000).toBeLessThan(n);
      }),
    );
  });
});

describe('tests/vectors/weight.json', () => {
  it.each(vectors.cases)('$input.scheme: $input.inhabitants', ({ input, expected }) => {
    const answer = () => weightOf(input.scheme as WeightScheme, input.inhabitants as number);
    if ('error' in expected) expect(answer).toThrow(expect.objectContaining({ code: expected.error }));
    else expect(answer()).toBe(expected.weight);
  });
});

describe('the working behind a weight', () => {
  it('is the thousands that were begun, without the bounds of the scheme', () => {
    expect([1, 1000, 1001, 900_000].map((number) => stepsBegun('per_started_thousand_v1', number))).toEqual([
      1n,
      1n,
      2n,
      900n,
    ]);
    expect(stepsBegun('one_each_v1', 1001)).toBeNull();
    expect(() => stepsBegun('per_started_thousand_v1', 0)).toThrow(InhabitantsUnknownError);
  });
});
