import type { Errors } from '@/lib/platform/errors';

/** What can be expected to go wrong with the register of municipalities: when, and the HTTP status. */
export const municipalityErrors = {
  /** A municipality has no known number of inhabitants on the reference date. */
  inhabitants_unknown: 409,
  /** The list of inhabitants has rows that can't be used. */
  import_has_errors: 409,
} as const satisfies Errors;

type MunicipalityErrors = typeof municipalityErrors;
declare module '@/lib/platform/errors' {
  interface ErrorTable extends MunicipalityErrors {}
}
