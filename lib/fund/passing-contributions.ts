/**
 * What of the contributions passes when municipalities end.
 * Source: docs/domain.md#municipalities and docs/domain.md#contributions: what was fixed stays as it is; of the years
 * that begin on or after the day, what each pays now is divided over its successors.
 */
import { type Paid, withTransfers } from '@/lib/fund/transfers';
import { divideOverParts } from '@/lib/municipalities/inhabitants';
import type { Succession } from '@/lib/municipalities/succession';

/** A budget with what was fixed in it and what passed in it before; municipalities by id. */
export type FixedYear = {
  budgetId: string;
  year: number;
  contributions: readonly (Paid & { municipalityId: string })[];
  received: readonly (Paid & { fromId: string; toId: string })[];
};

/** (A share of) a contribution that passes; `from` and `to` are codes. */
export type PassingContribution = Paid & {
  budgetId: string;
  year: number;
  fromId: string;
  from: string;
  to: string;
};

/** The first year that begins on or after a day (YYYY-MM-DD). */
export function firstYearFrom(on: string): number {
  return Number(on.slice(0, 4)) + (on.slice(4) === '-01-01' ? 0 : 1);
}

/** What passes of each year, in the order of the years and then of the parts. */
export function passingContributions(
  years: readonly FixedYear[],
  { on, parts }: Succession,
): PassingContribution[] {
  const partsOf = Map.groupBy(parts, ({ fromId }) => fromId);
  return years.flatMap(({ budgetId, year, contributions, received }) => {
    const paid = withTransfers(
      contributions.map((row) => ({ ...row, code: row.municipalityId })),
      received.map((row) => ({ ...row, from: row.fromId, to: row.toId })),
    );
    return [...partsOf].flatMap(([fromId, own]) => {
      const fixed = paid.get(fromId);
      if (!fixed) return [];
      const divided = own.map((part) => ({ ...part, on }));
      const people = divideOverParts(BigInt(fixed.inhabitants), divided);
      const cents = divideOverParts(fixed.amountCents, divided);
      return own.map(({ from, to }) => ({
        budgetId,
        year,
        fromId,
        from,
        to,
        inhabitants: Number(people.get(to)),
        amountCents: cents.get(to) as bigint,
      }));
    });
  });
}
