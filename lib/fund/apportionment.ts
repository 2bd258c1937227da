/**
 * What each municipality pays to the fund.
 * Source: DOMAIN section 4 "Contributions": everyone contributes in proportion to the number of inhabitants
 * (VNG, Fonds GGU, agreed on 14 June 2017); in cents, rounded by largest remainder, ties by municipality code,
 * so that the contributions add up to exactly the total.
 *
 * @NOTE Largest remainder is not house monotone: a higher total can lower one share by a cent.
 */

/** One municipality at the reference date. `code`: CBS code such as GM0268; `inhabitants`: persons. */
export type ContributionShare = { readonly code: string; readonly inhabitants: number };

/** Why no contributions can be worked out. */
export type ApportionmentReason = 'no_shares' | 'inhabitants_unknown' | 'duplicate_code' | 'negative_total';

/** The input cannot be apportioned; `code` says why. Nothing was worked out. */
export class ApportionmentError extends RangeError {
  override readonly name = 'ApportionmentError';

  constructor(
    readonly code: ApportionmentReason,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Divides `totalCents` (euro cents) over the municipalities by their inhabitants (persons). Returns euro cents
 * by code, in the order of `shares`; they add up to exactly `totalCents` and each lies within a cent of its
 * exact share. Throws an ApportionmentError (a RangeError) when there are no shares, a number of inhabitants is
 * not a positive whole number (an unknown number must not make the others pay), a code occurs twice, or
 * the total is negative.
 */
export function apportion(totalCents: bigint, shares: readonly ContributionShare[]): Map<string, bigint> {
  assertApportionable(totalCents, shares);
  const allInhabitants = shares.reduce((sum, share) => sum + BigInt(share.inhabitants), 0n);
  const parts = shares.map(({ code, inhabitants }) => {
    const product = totalCents * BigInt(inhabitants);
    return { code, cents: product / allInhabitants, remainder: product % allInhabitants };
  });
  const contributions = new Map(parts.map(({ code, cents }) => [code, cents]));
  const rest = totalCents - parts.reduce((sum, part) => sum + part.cents, 0n);
  // The remainders are each below one cent, so the rest is fewer cents than there are municipalities.
  for (const { code, cents } of parts.sort(byRemainderThenCode).slice(0, Number(rest))) {
    contributions.set(code, cents + 1n);
  }
  return contributions;
}

type Part = { code: string; cents: bigint; remainder: bigint };

/** Codes compare by code unit, not by locale: the outcome must be the same on every machine. */
function byRemainderThenCode(a: Part, b: Part): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}

function assertApportionable(totalCents: bigint, shares: readonly ContributionShare[]): void {
  if (totalCents < 0n)
    throw new ApportionmentError('negative_total', `The total is negative: ${totalCents} cents`);
  if (shares.length === 0)
    throw new ApportionmentError('no_shares', 'There is no municipality to contribute');
  const codes = new Set<string>();
  for (const { code, inhabitants } of shares) {
    if (!Number.isSafeInteger(inhabitants) || inhabitants <= 0) {
      throw new ApportionmentError('inhabitants_unknown', `Inhabitants of ${code} unknown: ${inhabitants}`);
    }
    if (codes.has(code)) throw new ApportionmentError('duplicate_code', `${code} occurs twice`);
    codes.add(code);
  }
}
