/** Why the portal may hold personal data: article 6(1) GDPR. */
export type LegalBasis = 'publicTask' | 'legalDuty';

/** What happens to the rows of somebody who is erased. */
export type Erasure = 'deleted' | 'emptied' | 'kept';

/**
 * Personal data in one table. `people` are the columns that name a person; the rows in which `people[0]` is somebody
 * are theirs, and come with their download. `fields` are the columns that say something of a person. `secret` columns
 * are only of use to who should not have them, and are never shown, not even to the person.
 */
export type PersonalData = {
  people: readonly [string, ...string[]] | readonly [];
  fields: readonly string[];
  secret?: readonly string[];
  /** All that the portal itself may read, where that is not every column */
  readable?: readonly string[];
  basis: LegalBasis;
  erasure: Erasure;
};

/**
 * All personal data that the portal holds, by table (articles 13 and 30 GDPR). The page "Privacy" is drawn from it, a
 * person's download follows it, and a test holds it against the database: a table that names a person and is not
 * here fails. What, why and how long in words: `messages/<locale>/privacy.json`.
 */
export const PRIVACY_REGISTER = {
  person: {
    people: ['id'],
    fields: ['name', 'is_demo', 'deactivated_at'],
    basis: 'publicTask',
    erasure: 'emptied',
  },
  // The id of an account is that of its person.
  account: { people: ['id'], fields: ['email'], basis: 'publicTask', erasure: 'emptied' },
  password: {
    people: ['person_id'],
    fields: [],
    secret: ['hash'],
    readable: ['person_id'],
    basis: 'publicTask',
    erasure: 'deleted',
  },
  membership: {
    people: ['person_id', 'given_by_id', 'taken_by_id'],
    fields: ['role', 'starts_on', 'ends_on', 'ended_at'],
    basis: 'legalDuty',
    erasure: 'kept',
  },
  invitation: {
    people: ['accepted_by_id', 'invited_by_id'],
    fields: ['email', 'role'],
    secret: ['token_hash'],
    basis: 'publicTask',
    erasure: 'emptied',
  },
  session: {
    people: ['person_id'],
    fields: ['browser', 'system', 'network', 'provider_municipality_id', 'created_at', 'last_seen_at'],
    secret: ['token_hash', 'previous_token_hash', 'seal'],
    basis: 'legalDuty',
    erasure: 'deleted',
  },
  login_failure: {
    people: [],
    fields: ['account_hash', 'address_hash', 'site_hash'],
    basis: 'legalDuty',
    erasure: 'kept',
  },
  known_device: {
    people: ['person_id'],
    fields: ['created_at', 'last_used_at', 'confirmed_at'],
    secret: ['token_hash', 'failures'],
    basis: 'legalDuty',
    erasure: 'deleted',
  },
  password_reset: {
    people: ['person_id'],
    fields: ['created_at', 'used_at'],
    secret: ['token_hash'],
    basis: 'publicTask',
    erasure: 'deleted',
  },
  totp_factor: {
    people: ['person_id'],
    fields: ['created_at', 'confirmed_at'],
    secret: ['sealed_secret', 'last_step'],
    basis: 'legalDuty',
    erasure: 'deleted',
  },
  recovery_code: {
    people: ['person_id'],
    fields: ['created_at', 'used_at'],
    secret: ['code_hash'],
    basis: 'legalDuty',
    erasure: 'deleted',
  },
  passkey: {
    people: ['person_id'],
    fields: ['name', 'created_at', 'last_used_at'],
    secret: ['credential_id', 'public_key', 'counter'],
    basis: 'legalDuty',
    erasure: 'deleted',
  },
  factor_challenge: {
    people: ['person_id'],
    fields: ['expires_at'],
    secret: ['challenge_hash'],
    basis: 'legalDuty',
    erasure: 'deleted',
  },
  external_identity: {
    people: ['person_id'],
    fields: ['issuer', 'subject', 'linked_at', 'last_seen_at'],
    basis: 'publicTask',
    erasure: 'deleted',
  },
  provider_domain: {
    people: ['asked_by_id', 'judged_by_id'],
    fields: ['domain', 'asked_at'],
    basis: 'legalDuty',
    erasure: 'kept',
  },
  mandate: {
    people: ['person_id', 'registered_by_id', 'ended_by_id'],
    fields: ['kind', 'starts_on', 'ends_on', 'granted_on', 'end_note'],
    basis: 'legalDuty',
    erasure: 'kept',
  },
  mandate_scan: { people: [], fields: ['content'], basis: 'legalDuty', erasure: 'kept' },
  council_instruction: {
    people: ['filed_by_id'],
    fields: ['instruction', 'note', 'decided_on'],
    basis: 'legalDuty',
    erasure: 'kept',
  },
  evidence: {
    people: ['added_by_id', 'withdrawn_by_id'],
    fields: ['title', 'link', 'added_at', 'withdrawn_note'],
    basis: 'legalDuty',
    erasure: 'kept',
  },
  evidence_file: { people: [], fields: ['content'], basis: 'legalDuty', erasure: 'kept' },
  appointment: {
    people: ['registered_by_id', 'ended_by_id'],
    fields: ['term_ends_on', 'decision', 'ended_on', 'end_reason'],
    basis: 'legalDuty',
    erasure: 'kept',
  },
  vote: {
    people: ['cast_by_id'],
    fields: ['choice', 'cast_at'],
    basis: 'legalDuty',
    erasure: 'kept',
  },
  entitlement: { people: ['person_id'], fields: ['cast_at'], basis: 'legalDuty', erasure: 'kept' },
  decision: { people: ['drafted_by_id'], fields: ['title'], basis: 'legalDuty', erasure: 'kept' },
  audit_entry: {
    people: ['person_id'],
    fields: ['event', 'happened_at', 'data', 'changes', 'request_id'],
    basis: 'legalDuty',
    erasure: 'kept',
  },
  command_receipt: {
    people: ['person_id'],
    fields: ['command', 'result', 'created_at'],
    basis: 'publicTask',
    erasure: 'deleted',
  },
  outgoing_mail: {
    people: [],
    fields: ['recipient', 'subject', 'body'],
    basis: 'publicTask',
    erasure: 'kept',
  },
  caught_mail: {
    people: [],
    fields: ['recipient', 'sender', 'subject', 'body'],
    basis: 'publicTask',
    erasure: 'kept',
  },
} as const satisfies Record<string, PersonalData>;

export type PrivacyTable = keyof typeof PRIVACY_REGISTER;

/** The register as a list, in its own order. */
export function registerEntries(): (PersonalData & { table: PrivacyTable })[] {
  return Object.entries(PRIVACY_REGISTER).map(([table, entry]) => ({
    ...entry,
    table: table as PrivacyTable,
  }));
}
