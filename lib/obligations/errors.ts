import type { Errors } from '@/lib/platform/errors';

/** What can be expected to go wrong with obligations: when, and the HTTP status. */
export const obligationErrors = {
  /** There is as much evidence with this obligation as there can be; `most` says how much. */
  too_much_evidence: 409,
} as const satisfies Errors;

type ObligationErrors = typeof obligationErrors;
declare module '@/lib/platform/errors' {
  interface ErrorTable extends ObligationErrors {}
}
