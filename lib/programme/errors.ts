import type { Errors } from '@/lib/platform/errors';

/** What can be expected to go wrong with the work programme: when, and the HTTP status. */
export const programmeErrors = {
  /** The work programme has no items. */
  empty_programme: 409,
  /** The programme item has budget lines, so it can't be taken out. */
  item_in_budget: 409,
} as const satisfies Errors;

type ProgrammeErrors = typeof programmeErrors;
declare module '@/lib/platform/errors' {
  interface ErrorTable extends ProgrammeErrors {}
}
