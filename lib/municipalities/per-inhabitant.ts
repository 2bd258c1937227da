/**
 * What a budget comes to for one inhabitant, in whole cents, rounded half up. Whole numbers only. Null when
 * the number of inhabitants is not known (zero or less): a guess would be a figure that nobody can check.
 */
export function centsPerInhabitant(totalCents: bigint, inhabitants: number): bigint | null {
  if (!Number.isSafeInteger(inhabitants) || inhabitants <= 0) return null;
  const people = BigInt(inhabitants);
  return (2n * totalCents + people) / (2n * people);
}
