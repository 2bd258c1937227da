/**
 * The name by which people cite a decision: the year and the number within it, of one College.
 * Source: docs/domain.md#words: numbered by year. Three digits, so that lists sort as they should; the
 * thousandth decision of a year simply gets a fourth. It stands here because a standard cites the decisions on it, and
 * decisions stand on standards.
 */

const FORM = /^([0-9]{4})-([0-9]{3,6})$/;

/** Year 2026, number 14 → "2026-014". */
export function referenceOf(year: number, number: number): string {
  return `${year}-${String(number).padStart(3, '0')}`;
}

/** "2026-014" → year and number; null for anything that `referenceOf` would not have written. */
export function parseReference(text: string): { year: number; number: number } | null {
  const [, year, number] = FORM.exec(text) ?? [];
  if (year === undefined || number === undefined) return null;
  const parsed = { year: Number(year), number: Number(number) };
  return parsed.number > 0 && referenceOf(parsed.year, parsed.number) === text ? parsed : null;
}
