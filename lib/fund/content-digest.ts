/**
 * What the audit trail says of an adopted budget: a digest of its lines and of what each municipality pays. By it
 * anyone can see afterwards that the figures are still those that were adopted.
 */
import { digestOf } from '../platform/digest';

/** An adopted budget. Amounts in euro cents; the reference date as YYYY-MM-DD. The order does not matter. */
export type AdoptedFigures = {
  id: string;
  year: number;
  referenceDate: string;
  lines: readonly { id: string; position: number; nameNl: string; nameEn: string; amountCents: bigint }[];
  contributions: readonly { municipalityId: string; inhabitants: number; amountCents: bigint }[];
};

/** The digest of an adopted budget: 64 hexadecimal digits. */
export function digestOfBudget({ id, year, referenceDate, lines, contributions }: AdoptedFigures): string {
  return digestOf({
    id,
    year,
    referenceDate,
    lines: lines.map(asText).sort(({ id: a }, { id: b }) => (a < b ? -1 : 1)),
    contributions: contributions
      .map(asText)
      .sort(({ municipalityId: a }, { municipalityId: b }) => (a < b ? -1 : 1)),
  });
}

const asText = <Row extends { amountCents: bigint }>(row: Row) => ({
  ...row,
  amountCents: row.amountCents.toString(),
});
