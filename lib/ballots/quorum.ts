/**
 * Whether enough members are there to decide.
 * Source: docs/domain.md#majority: a College needs more than half of its seats (an assumption of this
 * portal). The ALV has no quorum unless a rule set says so. Vacant seats count as seats.
 */

/** The answer with its working. Unit: persons. */
export type QuorumResult = { readonly met: boolean; readonly needed: number; readonly present: number };

/**
 * The smallest number of members that is more than half of the seats. Units: seats in, persons out.
 * Throws a RangeError unless `seats` is a positive whole number.
 */
export function quorumOf(seats: number): number {
  if (!Number.isSafeInteger(seats) || seats <= 0) throw new RangeError(`Not a number of seats: ${seats}`);
  return (seats - (seats % 2)) / 2 + 1;
}

/**
 * Whether `present` members are enough for `seats` seats. Units: persons, seats.
 * Throws a RangeError when `present` is not a whole number from 0 to `seats`.
 */
export function hasQuorum(seats: number, present: number): QuorumResult {
  const needed = quorumOf(seats);
  if (!Number.isSafeInteger(present) || present < 0 || present > seats) {
    throw new RangeError(`Not a number of members present for ${seats} seats: ${present}`);
  }
  return { met: present >= needed, needed, present };
}
