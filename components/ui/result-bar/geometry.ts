/** A part of the bar and where the line stands, in hundredths of a percent of the bar's width. */
export type BarGeometry = { positive: number; negative: number; line: number };

/**
 * The bar in whole numbers: shares of positive and negative among the two, and the line that had to be reached.
 * Shares round towards the losing side of the line: a bar never touches a line that the count did not reach,
 * because the positive share is rounded down and the line's place up. Without any vote both shares are 0.
 */
export function barGeometry(
  positive: number,
  negative: number,
  line: { numerator: number; denominator: number },
): BarGeometry {
  for (const value of [positive, negative]) {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new RangeError('A count is a whole number of 0 or more.');
  }
  if (line.denominator < 1 || line.numerator < 0 || line.numerator > line.denominator) {
    throw new RangeError('The line stands between nothing and everything.');
  }
  const total = BigInt(positive) + BigInt(negative);
  const share = total === 0n ? 0 : Number((BigInt(positive) * 10_000n) / total);
  const place = Math.ceil((line.numerator * 10_000) / line.denominator);
  return { positive: share, negative: total === 0n ? 0 : 10_000 - share, line: place };
}

/** Hundredths of a percent as an SVG length: 7290 is "72.90%". */
export function percent(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
}
