/**
 * Who may vote on a decision of a College, frozen when the vote opens.
 * Source: docs/domain.md#majority: one vote for each seat, the chair decides a tie; the roll is frozen
 * (docs/domain.md#words). A person who holds two seats has one vote, and if two people chair at once (a hand-over on one
 * day) the one who holds the chair longest decides ties: assumptions of this portal.
 */

/** A seat that is taken today. `since`: YYYY-MM-DD. */
export type Seat = { readonly personId: string; readonly isChair: boolean; readonly since: string };

/** One line of the roll. */
export type RollLine = { readonly personId: string; readonly isChair: boolean };

/** The roll, or why the vote can't open. */
export type RollResult =
  | { readonly ok: true; readonly lines: readonly RollLine[] }
  | { readonly ok: false; readonly reason: 'no_voters' | 'more_voters_than_seats' };

/** Draws up the roll of a College with `seats` seats. The order of `taken` plays no part. */
export function rollOf(taken: readonly Seat[], seats: number): RollResult {
  const people = [...new Set(taken.map(({ personId }) => personId))].sort();
  if (people.length === 0 || seats <= 0) return { ok: false, reason: 'no_voters' };
  if (people.length > seats) return { ok: false, reason: 'more_voters_than_seats' };
  const chair = chairOf(taken);
  return { ok: true, lines: people.map((personId) => ({ personId, isChair: personId === chair })) };
}

function chairOf(taken: readonly Seat[]): string | undefined {
  const chairs = taken.filter(({ isChair }) => isChair);
  const [first] = chairs.sort((a, b) => compare(a.since, b.since) || compare(a.personId, b.personId));
  return first?.personId;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * A number of seats for which `quorum` members are more than half: what the count needs, from the quorum that
 * was frozen with the ballot, so that a College that grows meanwhile does not change the rule of a vote.
 */
export function seatsBehind(quorum: number): number {
  return 2 * quorum - 1;
}
