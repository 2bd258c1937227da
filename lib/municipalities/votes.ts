import { WEIGHT_SCHEMES, type WeightScheme } from '@/lib/ballots/weight';

/**
 * The votes of municipalities that public pages show while no ballot has frozen them.
 * Source: docs/domain.md#weights: the scheme that a ballot of the assembly is opened with.
 */
export const WEIGHT_SCHEME = 'per_started_thousand_v1' satisfies WeightScheme;

/** How a number of votes came about, for the page to say in words. */
export type VoteReason = 'per_thousand' | 'maximum' | 'minimum';

/** Why a municipality of so many inhabitants (a positive whole number) has the votes that it has. */
export function reasonOf(inhabitants: number): VoteReason {
  const { step, min, max } = WEIGHT_SCHEMES[WEIGHT_SCHEME];
  if (inhabitants > step * max) return 'maximum';
  return inhabitants <= step * min ? 'minimum' : 'per_thousand';
}

/** The figures of the scheme: inhabitants per vote, and the most votes that one municipality can have. */
export const VOTE_RULE = { step: WEIGHT_SCHEMES[WEIGHT_SCHEME].step, max: WEIGHT_SCHEMES[WEIGHT_SCHEME].max };
