/**
 * What each municipality pays to the fund.
 * Source: docs/domain.md#contributions: everyone contributes in proportion to the number of inhabitants
 * (VNG, Fonds GGU, agreed on 14 June 2017); in cents, rounded by largest remainder, ties by municipality code,
 * so that the contributions add up to exactly the total.
 */
import { divide } from '../platform/largest-remainder';

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
  return divide(
    totalCents,
    shares.map(({ code, inhabitants }) => ({ key: code, weight: BigInt(inhabitants) })),
  );
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
