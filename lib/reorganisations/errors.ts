import type { Errors } from '@/lib/platform/errors';

/** What can be expected to go wrong with reorganisations: when, and the HTTP status. */
export const reorganisationErrors = {
  /** The day of the reorganisation has yet to come; `day` says when it is. */
  day_not_reached: 409,
  /** The plan of the reorganisation has problems; `count` says how many. */
  plan_has_problems: 409,
} as const satisfies Errors;

type ReorganisationErrors = typeof reorganisationErrors;
declare module '@/lib/platform/errors' {
  interface ErrorTable extends ReorganisationErrors {}
}
