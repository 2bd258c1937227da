import type { Errors } from '@/lib/platform/errors';

/** What can be expected to go wrong with a ballot: when, and the HTTP status. */
export const ballotErrors = {
  /** This voter already voted in this ballot. */
  already_voted: 409,
  /** The ballot is not open yet, or closed. */
  ballot_not_open: 409,
  /** The voter is not on the roll of this ballot. */
  not_entitled: 403,
  /** A vote of this meeting is still open. */
  ballot_still_open: 409,
} as const satisfies Errors;

type BallotErrors = typeof ballotErrors;
declare module '@/lib/platform/errors' {
  interface ErrorTable extends BallotErrors {}
}
