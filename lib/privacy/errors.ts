import type { Errors } from '@/lib/platform/errors';

/** What can be expected to go wrong with personal data: when, and the HTTP status. */
export const privacyErrors = {
  /** The person has a role that must be passed on or ended first. */
  holds_office: 409,
} as const satisfies Errors;

type PrivacyErrors = typeof privacyErrors;
declare module '@/lib/platform/errors' {
  interface ErrorTable extends PrivacyErrors {}
}
