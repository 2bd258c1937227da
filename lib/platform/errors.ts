/**
 * The closed list of errors that people can meet. Each has a line that says when it happens; the messages
 * (`messages/<locale>/errors.json`) say what the person can do. Anything else is a bug: it is thrown, logged
 * with the request id and never shown raw.
 */
export const ERROR_CODES = [
  /** The input has fields that can't be used; `fields` says which. */
  'invalid_input',
  /** Nobody is logged in, or the session ended. */
  'not_logged_in',
  /** The thing does not exist, or belongs to another municipality (so that ids can't be probed). */
  'not_found',
  /** The role does not allow this action. */
  'forbidden',
  /** The step is not possible from the present state; `command` and `from` say which. */
  'illegal_step',
  /** Somebody else changed it since the form was opened. */
  'changed_meanwhile',
  /** This voter already voted in this ballot. */
  'already_voted',
  /** The ballot is not open yet, or closed. */
  'ballot_not_open',
  /** The voter is not on the roll of this ballot. */
  'not_entitled',
  /** The voter has no mandate to vote for this municipality. */
  'no_mandate',
  /** The voter's mandate begins on a later day. */
  'mandate_not_begun',
  /** The last day of the voter's mandate has passed. */
  'mandate_expired',
  /** The voter's mandate was revoked. */
  'mandate_revoked',
  /** There is as much evidence with this obligation as there can be; `most` says how much. */
  'too_much_evidence',
  /** The term was renewed before; it is renewed once. */
  'renewed_before',
  /** The term has ended, so it can neither be renewed nor ended. */
  'term_over',
  /** Fewer than a quorum of the College took part. */
  'quorum_not_met',
  /** The College vote has not been closed, or was not won. */
  'not_adopted',
  /** This version of the standard is binding already. */
  'already_binding',
  /** This version can't be decided on: it was replaced, withdrawn or rejected. */
  'version_not_current',
  /** This version can't be decided on yet: intake, consultation and advice come first. */
  'version_not_ready',
  /** The College has no members to vote. */
  'no_voters',
  /** The College has more members who may vote than seats. */
  'more_voters_than_seats',
  /** The day of entry into force has passed; the text must get another day first. */
  'entry_date_passed',
  /** A municipality has no known number of inhabitants on the reference date. */
  'inhabitants_unknown',
  /** The meeting needs at least one item on its agenda. */
  'empty_agenda',
  /** A vote of this meeting is still open. */
  'ballot_still_open',
  /** The meeting is not open, so no vote can be opened. */
  'meeting_not_open',
  /** There is a meeting, programme or budget for this year already. */
  'already_exists',
  /** The budget has no amounts. */
  'empty_budget',
  /** The work programme has no items. */
  'empty_programme',
  /** There is no programme or budget for the year of the meeting yet. */
  'paper_missing',
  /** The programme item has budget lines, so it can't be taken out. */
  'item_in_budget',
  /** The day of the reorganisation has yet to come; `day` says when it is. */
  'day_not_reached',
  /** The plan of the reorganisation has problems; `count` says how many. */
  'plan_has_problems',
  /** The list of inhabitants has rows that can't be used. */
  'import_has_errors',
  /** The name and password do not belong together. */
  'wrong_credentials',
  /** Too many failed attempts; `minutes` says how long to wait. */
  'too_many_attempts',
  /** Too many wrong passwords for the account from here; `minutes` says how long to wait, other ways stay open. */
  'log_in_held',
  /** Too many wrong codes of an app; `minutes` says how long to wait, a passkey or recovery code works. */
  'codes_held',
  /** The person has this role in this municipality already. */
  'already_has_role',
  /** The municipality has an administrator, who invites its people from then on. */
  'has_administrator',
  /** Without this administrator nobody in the municipality could manage people. */
  'last_administrator',
  /** The invitation was not accepted in time. */
  'invitation_expired',
  /** The invitation was accepted or withdrawn before. */
  'invitation_used',
  /** The invitation is for another address than that of the person who is logged in. */
  'wrong_person',
  /** The link to choose a password is too old, or was used. */
  'link_expired',
  /** The step asks for a second factor that was proved less than ten minutes ago. */
  'second_factor_needed',
  /** The code is wrong, was used before, or belongs to another moment. */
  'wrong_code',
  /** The browser gave no passkey of this person, or its answer came too late or twice. */
  'passkey_refused',
  /** A first way to confirm is set up in a log-in of one's own, not in that of the municipality. */
  'own_log_in_needed',
  /** The municipality has no log-in of its own, or it was switched off or changed meanwhile. */
  'sso_not_available',
  /** The municipality's log-in does not answer, or not as it must. */
  'sso_unreachable',
  /** The municipality's log-in calls itself by another issuer than was set. */
  'sso_wrong_issuer',
  /** The municipality's log-in does not know the portal: wrong client or secret. */
  'sso_client_refused',
  /** Somebody came back too late, in another browser, or in a window of an earlier attempt. */
  'sso_expired',
  /** The same answer of the municipality's log-in was sent twice. */
  'sso_replayed',
  /** The municipality's log-in let the person not in, or they cancelled. */
  'sso_refused',
  /** The code of the answer is no longer good: used, or too old. */
  'sso_code_refused',
  /** The ID token is not for this log-in: signature, audience or nonce. */
  'sso_token_refused',
  /** The times in the ID token differ from the portal's clock by more than is allowed. */
  'sso_clock_skew',
  /** The answer lacks the address or the subject, or says that it left groups out. */
  'sso_claims_missing',
  /** The municipality's log-in itself calls the address unverified. */
  'sso_email_unverified',
  /** The address is in no domain that was confirmed as that of the municipality. */
  'sso_domain_unverified',
  /** No group of the person stands for a role, and nobody gave them one. */
  'sso_no_role',
  /** The account is linked to somebody else at the municipality's log-in. */
  'sso_identity_taken',
  /** The account was closed. */
  'sso_account_closed',
  /** The log-in can't be switched on yet: it has no settings or no confirmed domain. */
  'sso_incomplete',
  /** The domain is that of another municipality. */
  'sso_domain_taken',
  /** The person has a role that must be passed on or ended first. */
  'holds_office',
  /** Two people changed the same thing at the same moment, or there is more to do than is done in time. */
  'busy',
  /** The database is away. What was sent may have been stored just before; sending it again is safe. */
  'unavailable',
  /** The database can be read and not written: its disk is full, or it is a copy. */
  'read_only',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What is wrong with one field: a code of `errors.field` in the messages, with its parameters. */
export type FieldError = { field: string; code: string; params?: Record<string, string | number> };

/** An error that was to be expected, as a value. */
export type ExpectedError = {
  code: ErrorCode;
  params?: Record<string, string | number>;
  fields?: FieldError[];
};

/** HTTP status of an expected error, for the API. */
export function httpStatus(code: ErrorCode): number {
  switch (code) {
    case 'invalid_input':
      return 400;
    case 'not_logged_in':
    case 'wrong_credentials':
    case 'wrong_code':
    case 'passkey_refused':
      return 401;
    case 'forbidden':
    case 'second_factor_needed':
    case 'own_log_in_needed':
    case 'not_entitled':
    case 'no_mandate':
    case 'mandate_not_begun':
    case 'mandate_expired':
    case 'mandate_revoked':
      return 403;
    case 'not_found':
      return 404;
    case 'too_many_attempts':
    case 'log_in_held':
    case 'codes_held':
      return 429;
    case 'busy':
    case 'unavailable':
    case 'read_only':
      return 503;
    default:
      return 409;
  }
}
