import type { Errors } from '@/lib/platform/errors';

/** What can be expected to go wrong with accounts, roles and logging in: when, and the HTTP status. */
export const identityErrors = {
  /** The name and password do not belong together. */
  wrong_credentials: 401,
  /** Too many failed attempts; `minutes` says how long to wait. */
  too_many_attempts: 429,
  /** Too many wrong passwords for the account from here; `minutes` says how long to wait, other ways stay open. */
  log_in_held: 429,
  /** Too many wrong codes of an app; `minutes` says how long to wait, a passkey or recovery code works. */
  codes_held: 429,
  /** The person has this role in this municipality already. */
  already_has_role: 409,
  /** The municipality has an administrator, who invites its people from then on. */
  has_administrator: 409,
  /** Without this administrator nobody in the municipality could manage people. */
  last_administrator: 409,
  /** The invitation was not accepted in time. */
  invitation_expired: 409,
  /** The invitation was accepted or withdrawn before. */
  invitation_used: 409,
  /** The invitation is for another address than that of the person who is logged in. */
  wrong_person: 409,
  /** The link to choose a password is too old, or was used. */
  link_expired: 409,
  /** The code is wrong, was used before, or belongs to another moment. */
  wrong_code: 401,
  /** The browser gave no passkey of this person, or its answer came too late or twice. */
  passkey_refused: 401,
  /** A first way to confirm is set up in a log-in of one's own, not in that of the municipality. */
  own_log_in_needed: 403,
} as const satisfies Errors;

type IdentityErrors = typeof identityErrors;
declare module '@/lib/platform/errors' {
  interface ErrorTable extends IdentityErrors {}
}
