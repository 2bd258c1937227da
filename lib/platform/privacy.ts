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

/** The personal data of one domain, by table. What, why and how long in words: `messages/<locale>/privacy.json`. */
export type PersonalDataOf = Readonly<Record<string, PersonalData>>;

/** The personal data that the door of every command keeps. */
export const platformPrivacy = {
  command_receipt: {
    people: ['person_id'],
    fields: ['command', 'result', 'created_at'],
    basis: 'publicTask',
    erasure: 'deleted',
  },
} as const satisfies PersonalDataOf;
