import type { Errors } from '@/lib/platform/errors';

/** What can be expected to go wrong with a municipality's own log-in: when, and the HTTP status. */
export const ssoErrors = {
  /** The municipality has no log-in of its own, or it was switched off or changed meanwhile. */
  sso_not_available: 409,
  /** The municipality's log-in does not answer, or not as it must. */
  sso_unreachable: 409,
  /** The municipality's log-in calls itself by another issuer than was set. */
  sso_wrong_issuer: 409,
  /** The municipality's log-in does not know the portal: wrong client or secret. */
  sso_client_refused: 409,
  /** Somebody came back too late, in another browser, or in a window of an earlier attempt. */
  sso_expired: 409,
  /** The same answer of the municipality's log-in was sent twice. */
  sso_replayed: 409,
  /** The municipality's log-in let the person not in, or they cancelled. */
  sso_refused: 409,
  /** The code of the answer is no longer good: used, or too old. */
  sso_code_refused: 409,
  /** The ID token is not for this log-in: signature, audience or nonce. */
  sso_token_refused: 409,
  /** The times in the ID token differ from the portal's clock by more than is allowed. */
  sso_clock_skew: 409,
  /** The answer lacks the address or the subject, or says that it left groups out. */
  sso_claims_missing: 409,
  /** The municipality's log-in itself calls the address unverified. */
  sso_email_unverified: 409,
  /** The address is in no domain that was confirmed as that of the municipality. */
  sso_domain_unverified: 409,
  /** No group of the person stands for a role, and nobody gave them one. */
  sso_no_role: 409,
  /** The account is linked to somebody else at the municipality's log-in. */
  sso_identity_taken: 409,
  /** The account was closed. */
  sso_account_closed: 409,
  /** The log-in can't be switched on yet: it has no settings or no confirmed domain. */
  sso_incomplete: 409,
  /** The domain is that of another municipality. */
  sso_domain_taken: 409,
} as const satisfies Errors;

type SsoErrors = typeof ssoErrors;
declare module '@/lib/platform/errors' {
  interface ErrorTable extends SsoErrors {}
}
