import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApportionmentError, apportion } from '../../../lib/fund/apportionment';
import { contributionShares, totalCents } from '../../support/arbitraries/municipalities';
import vectors from '../../vectors/apportionment.json';

function sum(amounts: Iterable<bigint>): bigint {
  return [...amounts].reduce((total, amount) => total + amount, 0n);
}

describe('contributions to the fund by largest remainder (docs/domain.md#contributions)', () => {
  it('gives the cent that is left to the largest remainder', () => {
    const shares = [
      { code: 'GM0001', inhabitants: 60 },
      { code: 'GM0002', inhabitants: 25 },
      { code: 'GM0003', inhabitants: 16 },
    ];
    expect([...apportion(10n, shares)]).toEqual([
      ['GM0001', 6n],
      ['GM0002', 2n],
      ['GM0003', 2n],
    ]);
  });

  it('breaks a tie by municipality code, whatever the order of the list', () => {
    const codes = ['GM0003', 'GM0001', 'GM0002'];
    const contributions = apportion(
      100n,
      codes.map((code) => ({ code, inhabitants: 1 })),
    );
    expect(contributions.get('GM0001')).toBe(34n);
    expect([...contributions.keys()]).toEqual(codes);
  });

  it.each([
    ['no_shares', 100n, []],
    ['inhabitants_unknown', 100n, [{ code: 'GM0001', inhabitants: 0 }]],
    ['inhabitants_unknown', 100n, [{ code: 'GM0001', inhabitants: Number.NaN }]],
    ['negative_total', -1n, [{ code: 'GM0001', inhabitants: 1 }]],
  ] as const)('refuses with %s', (code, total, shares) => {
    expect(() => apportion(total, shares)).toThrow(ApportionmentError);
    expect(() => apportion(total, shares)).toThrow(expect.objectContaining({ code }));
  });

  it('leaves its input alone', () => {
    const shares = Object.freeze([Object.freeze({ code: 'GM0001', inhabitants: 3 })]);
    expect(apportion(7n, shares).get('GM0001')).toBe(7n);
  });
});

// House monotonicity (a higher total never lowers one share) is left out: largest remainder does not have it.
describe('properties of contributions', () => {
  it('contributions sum exactly to the total', () => {
    fc.assert(
      fc.property(totalCents(), contributionShares(), (total, shares) => {
        expect(sum(apportion(total, shares).values())).toBe(total);
      }),
    );
  });

  it('each contribution lies within a cent of its exact share', () => {
    fc.assert(
      fc.property(totalCents(), contributionShares(), (total, shares) => {
        const contributions = apportion(total, shares);
        const all = sum(shares.map(({ inhabitants }) => BigInt(inhabitants)));
        for (const { code, inhabitants } of shares) {
          // contribution - total × inhabitants ÷ all, times all, so that nothing is divided
          const off = (contributions.get(code) ?? -1n) * all - total * BigInt(inhabitants);
          expect(off < all && off > -all).toBe(true);
        }
      }),
    );
  });

  it('more inhabitants never pay less', () => {
    fc.assert(
      fc.property(totalCents(), contributionShares(), (total, shares) => {
        const contributions = apportion(total, shares);
        const rising = shares.toSorted((a, b) => a.inhabitants - b.inhabitants || (a.code < b.code ? 1 : -1));
        const paid = rising.map(({ code }) => contributions.get(code) ?? -1n);
        expect(paid.every((cents, index) => cents >= (paid[index - 1] ?? 0n))).toBe(true);
      }),
    );
  });

  it('anonymity: the order of the list is irrelevant', () => {
    fc.assert(
      fc.property(totalCents(), contributionShares(), (total, shares) => {
        const contributions = apportion(total, shares);
        for (const [code, cents] of apportion(total, shares.toReversed())) {
          expect(contributions.get(code)).toBe(cents);
        }
      }),
    );
  });
});

describe('tests/vectors/apportionment.json', () => {
  it.each(vectors.cases)('$note', ({ input, expected }) => {
    const answer = () => apportion(BigInt(input.totalCents), input.shares);
    if ('error' in expected) {
      expect(answer).toThrow(expect.objectContaining({ code: expected.error }));
      return;
    }
    const contributions = answer();
    for (const [code, cents] of Object.entries(expected.contributions ?? {})) {
      expect(contributions.get(code)).toBe(BigInt(cents ?? -1));
    }
    expect(contributions.size).toBe(expected.count);
    expect(String(sum(contributions.values()))).toBe(expected.sum);
    if ('sha256' in expected) {
      const lines = [...contributions]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, cents]) => `${code} ${cents}\n`);
      expect(createHash('sha256').update(lines.join('')).digest('hex')).toBe(expected.sha256);
    }
  });
});
