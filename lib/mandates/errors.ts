import type { Errors } from '@/lib/platform/errors';

/** What can be expected to go wrong with mandates: when, and the HTTP status. */
export const mandateErrors = {
  /** The voter has no mandate to vote for this municipality. */
  no_mandate: 403,
  /** The voter's mandate begins on a later day. */
  mandate_not_begun: 403,
  /** The last day of the voter's mandate has passed. */
  mandate_expired: 403,
  /** The voter's mandate was revoked. */
  mandate_revoked: 403,
} as const satisfies Errors;

type MandateErrors = typeof mandateErrors;
declare module '@/lib/platform/errors' {
  interface ErrorTable extends MandateErrors {}
}
