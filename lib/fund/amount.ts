/**
 * Euros as people in the Netherlands type them, and whole cents. Exact: no floating point.
 * Source: Dutch notation, a full stop between thousands and a comma before the cents.
 */

/** Thousands grouped or not at all; cents as two digits or a dash, or left out. */
const DUTCH_EUROS = /^(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d{1,13})(?:,(\d{2}|-))?$/;

/** Cents; ten thousand million euros, far above any budget of the fund: a slip of the keyboard, not an amount. */
export const LARGEST_AMOUNT = 1_000_000_000_000n;

/** "1.234.567,89" → 123456789n cents. Null when it is no amount, or more than LARGEST_AMOUNT. */
export function parseEuros(text: string): bigint | null {
  const [, euros, cents] = DUTCH_EUROS.exec(text.trim()) ?? [];
  if (euros === undefined) return null;
  const decimals = cents === undefined || cents === '-' ? '00' : cents;
  const amount = BigInt(euros.replaceAll('.', '')) * 100n + BigInt(decimals);
  return amount > LARGEST_AMOUNT ? null : amount;
}

/** Cents as they stand in a form: 123456789n → "1.234.567,89". Not for negative amounts. */
export function typedEuros(cents: bigint): string {
  const euros = (cents / 100n).toString().replace(/\B(?=(\d{3})+$)/g, '.');
  return `${euros},${(cents % 100n).toString().padStart(2, '0')}`;
}
