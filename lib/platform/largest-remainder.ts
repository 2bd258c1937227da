/**
 * Divides a whole number in proportion, without a rest.
 * Source: docs/domain.md#contributions: rounding by largest remainder (Hamilton's method), ties by code, so
 * that the parts add up to exactly the total. Also used where a municipality is split by its addresses.
 *
 * @NOTE Largest remainder is not house monotone: a higher total can lower one part by one.
 */

/** One that gets a part. `key` names it and decides ties; `weight` is not negative. */
export type WeightedShare = { readonly key: string; readonly weight: bigint };

/**
 * Divides `total` (not negative) over the shares by their weights. Returns the parts by key, in the order of
 * `shares`; they add up to exactly `total` and each lies within one of its exact part. Throws a RangeError when
 * the weights add up to nothing.
 */
export function divide(total: bigint, shares: readonly WeightedShare[]): Map<string, bigint> {
  const all = shares.reduce((sum, { weight }) => sum + weight, 0n);
  if (all <= 0n) throw new RangeError('Nothing can be divided over shares without weight');
  const parts = shares.map(({ key, weight }) => {
    const product = total * weight;
    return { key, whole: product / all, remainder: product % all };
  });
  const divided = new Map(parts.map(({ key, whole }) => [key, whole]));
  const rest = total - parts.reduce((sum, { whole }) => sum + whole, 0n);
  // The remainders are each below one, so the rest is fewer than there are shares.
  for (const { key, whole } of parts.sort(byRemainderThenKey).slice(0, Number(rest))) {
    divided.set(key, whole + 1n);
  }
  return divided;
}

type Part = { key: string; whole: bigint; remainder: bigint };

/** Keys compare by code unit, not by locale: the outcome must be the same on every machine. */
function byRemainderThenKey(a: Part, b: Part): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
