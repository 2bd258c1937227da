import type { Errors } from '@/lib/platform/errors';

/** What can be expected to go wrong with the assembly: when, and the HTTP status. */
export const assemblyErrors = {
  /** The meeting needs at least one item on its agenda. */
  empty_agenda: 409,
  /** The meeting is not open, so no vote can be opened. */
  meeting_not_open: 409,
  /** There is no programme or budget for the year of the meeting yet. */
  paper_missing: 409,
} as const satisfies Errors;

type AssemblyErrors = typeof assemblyErrors;
declare module '@/lib/platform/errors' {
  interface ErrorTable extends AssemblyErrors {}
}
