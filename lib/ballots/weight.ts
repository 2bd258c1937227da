/**
 * How many votes a municipality has in the assembly.
 * Source: docs/domain.md#weights, an assumption of this portal: one vote for each started thousand
 * inhabitants, at least 1, at most 75, on 1 January of the year. A scheme is a rule set with a version; a
 * ballot keeps the version it was opened with, so a scheme here is never edited, only followed by a `_v2`.
 */

/** Every scheme with its figures. `step`: inhabitants per vote; `min` and `max`: votes. */
export const WEIGHT_SCHEMES = {
  per_started_thousand_v1: { step: 1000, min: 1, max: 75 },
  one_each_v1: { step: null, min: 1, max: 1 },
} as const;

/** The version id of a scheme, as stored with a ballot. */
export type WeightScheme = keyof typeof WEIGHT_SCHEMES;

/** The number of inhabitants is missing, zero, negative or not a whole number: ask the register, don't guess. */
export class InhabitantsUnknownError extends RangeError {
  override readonly name = 'InhabitantsUnknownError';
  readonly code = 'inhabitants_unknown';

  constructor(readonly inhabitants: unknown) {
    super(`The number of inhabitants is not a positive whole number: ${String(inhabitants)}`);
  }
}

/** A scheme id that this version of the portal does not know. */
export class UnknownWeightSchemeError extends RangeError {
  override readonly name = 'UnknownWeightSchemeError';
  readonly code = 'weight_scheme_unknown';

  constructor(readonly scheme: unknown) {
    super(`Unknown weight scheme: ${String(scheme)}`);
  }
}

/** Whether a stored or received string is the id of a scheme. */
export function isWeightScheme(id: string): id is WeightScheme {
  return Object.hasOwn(WEIGHT_SCHEMES, id);
}

/**
 * The steps that a municipality has begun under a scheme, before its bounds: of how many votes it would have. Null
 * under a scheme that does not count inhabitants. Throws like `weightOf`.
 */
export function stepsBegun(scheme: WeightScheme, inhabitants: number): bigint | null {
  if (!isWeightScheme(scheme)) throw new UnknownWeightSchemeError(scheme);
  if (!Number.isSafeInteger(inhabitants) || inhabitants <= 0) throw new InhabitantsUnknownError(inhabitants);
  const { step } = WEIGHT_SCHEMES[scheme];
  return step === null ? null : (BigInt(inhabitants) + BigInt(step) - 1n) / BigInt(step);
}

/**
 * The votes of a municipality. `inhabitants`: persons on the reference date; result: votes, a whole number
 * from 1. Throws InhabitantsUnknownError (a RangeError) under every scheme when the number is not a positive
 * whole number, because a silent 0 would take away a vote; UnknownWeightSchemeError for an unknown scheme.
 */
export function weightOf(scheme: WeightScheme, inhabitants: number): number {
  const begun = stepsBegun(scheme, inhabitants);
  const { min, max } = WEIGHT_SCHEMES[scheme];
  if (begun === null) return min;
  return begun > BigInt(max) ? max : Number(begun);
}
