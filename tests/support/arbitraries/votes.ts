import fc from 'fast-check';
import type { Count } from '../../../lib/ballots/majority';
import { CHOICES, type Choice, type WeightedVote } from '../../../lib/ballots/tally';

/** A choice on a voting paper. */
export function choice(): fc.Arbitrary<Choice> {
  return fc.constantFrom(...CHOICES);
}

/** A weight as the scheme of the assembly gives it: 1 to 75 votes. */
export function weight(): fc.Arbitrary<number> {
  return fc.integer({ min: 1, max: 75 });
}

/** One cast vote. */
export function weightedVote(): fc.Arbitrary<WeightedVote> {
  return fc.record({ choice: choice(), weight: weight() });
}

/** A count of votes: small ones, where the edges are, and ones far beyond what a floating point number holds. */
export function count(): fc.Arbitrary<Count> {
  const votes = fc.oneof(fc.bigInt({ min: 0n, max: 30n }), fc.bigInt({ min: 0n, max: 10n ** 24n }));
  return fc.record({ votesFor: votes, votesAgainst: votes, abstained: votes });
}

/** A roll of voters, each with a weight and what they did: a choice, or null for not voting. */
export function roll(): fc.Arbitrary<{ choice: Choice | null; weight: number }[]> {
  return fc.array(fc.record({ choice: fc.option(choice()), weight: weight() }), { maxLength: 60 });
}
