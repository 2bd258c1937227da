import type { PersonalDataOf } from '@/lib/platform/privacy';

/** The personal data of votes and of the rolls that say who may vote. */
export const ballotPrivacy = {
  vote: {
    people: ['cast_by_id'],
    fields: ['choice', 'cast_at'],
    basis: 'legalDuty',
    erasure: 'kept',
  },
  entitlement: { people: ['person_id'], fields: ['cast_at'], basis: 'legalDuty', erasure: 'kept' },
} as const satisfies PersonalDataOf;
