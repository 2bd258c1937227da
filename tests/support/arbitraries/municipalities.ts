import fc from 'fast-check';
import type { ContributionShare } from '../../../lib/fund/apportionment';

/** A number of inhabitants: from a hamlet to more than the country has. */
export function inhabitants(): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 20_000_000 }));
}

/** A CBS code such as GM0268. */
export function municipalityCode(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 9_999 }).map((number) => `GM${String(number).padStart(4, '0')}`);
}

/** The municipalities of a year, each code once, at least one. Equal numbers of inhabitants are common. */
export function contributionShares(): fc.Arbitrary<ContributionShare[]> {
  const share = fc.record({
    code: municipalityCode(),
    inhabitants: fc.oneof(fc.constantFrom(1, 1_000, 25_000), inhabitants()),
  });
  return fc.uniqueArray(share, { selector: ({ code }) => code, minLength: 1, maxLength: 80 });
}

/** A total in cents, from nothing to far beyond a national budget. */
export function totalCents(): fc.Arbitrary<bigint> {
  return fc.oneof(fc.bigInt({ min: 0n, max: 200n }), fc.bigInt({ min: 0n, max: 10n ** 20n }));
}
