import type { Errors } from '@/lib/platform/errors';

/** What can be expected to go wrong with decisions of a College: when, and the HTTP status. */
export const decisionErrors = {
  /** Fewer than a quorum of the College took part. */
  quorum_not_met: 409,
  /** The College vote has not been closed, or was not won. */
  not_adopted: 409,
  /** This version of the standard is binding already. */
  already_binding: 409,
  /** This version can't be decided on: it was replaced, withdrawn or rejected. */
  version_not_current: 409,
  /** This version can't be decided on yet: intake, consultation and advice come first. */
  version_not_ready: 409,
  /** The College has no members to vote. */
  no_voters: 409,
  /** The College has more members who may vote than seats. */
  more_voters_than_seats: 409,
  /** The day of entry into force has passed; the text must get another day first. */
  entry_date_passed: 409,
} as const satisfies Errors;

type DecisionErrors = typeof decisionErrors;
declare module '@/lib/platform/errors' {
  interface ErrorTable extends DecisionErrors {}
}
