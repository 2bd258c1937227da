import type { Errors } from '@/lib/platform/errors';

/** What can be expected to go wrong with the budget: when, and the HTTP status. */
export const fundErrors = {
  /** The budget has no amounts. */
  empty_budget: 409,
} as const satisfies Errors;

type FundErrors = typeof fundErrors;
declare module '@/lib/platform/errors' {
  interface ErrorTable extends FundErrors {}
}
