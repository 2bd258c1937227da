/** Errors that people can meet, each with its HTTP status and a line that says when it happens. */
export type Errors = Readonly<Record<string, number>>;

/** What can be expected to go wrong anywhere. */
export const platformErrors = {
  /** The input has fields that can't be used; `fields` says which. */
  invalid_input: 400,
  /** Nobody is logged in, or the session ended. */
  not_logged_in: 401,
  /** The thing does not exist, or belongs to another municipality (so that ids can't be probed). */
  not_found: 404,
  /** The role does not allow this action. */
  forbidden: 403,
  /** The step is not possible from the present state; `command` and `from` say which. */
  illegal_step: 409,
  /** Somebody else changed it since the form was opened. */
  changed_meanwhile: 409,
  /** There is a meeting, programme or budget for this year already. */
  already_exists: 409,
  /** The step asks for a second factor that was proved less than ten minutes ago. */
  second_factor_needed: 403,
  /** Two people changed the same thing at the same moment, or there is more to do than is done in time. */
  busy: 503,
  /** The database is away. What was sent may have been stored just before; sending it again is safe. */
  unavailable: 503,
  /** The database can be read and not written: its disk is full, or it is a copy. */
  read_only: 503,
} as const satisfies Errors;

type PlatformErrors = typeof platformErrors;

/**
 * All errors of the portal: each domain adds those of its `errors.ts` by a declaration of this interface, so that the
 * list is closed without the platform knowing a domain. The messages (`messages/<locale>/errors.json`) say what the
 * person can do. Anything else is a bug: it is thrown, logged with the request id and never shown raw.
 */
export interface ErrorTable extends PlatformErrors {}

export type ErrorCode = keyof ErrorTable;

/** What is wrong with one field: a code of `errors.field` in the messages, with its parameters. */
export type FieldError = { field: string; code: string; params?: Record<string, string | number> };

/** An error that was to be expected, as a value. */
export type ExpectedError = {
  code: ErrorCode;
  params?: Record<string, string | number>;
  fields?: FieldError[];
};
