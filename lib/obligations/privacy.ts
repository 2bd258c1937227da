import type { PersonalDataOf } from '@/lib/platform/privacy';

/** The personal data of evidence. */
export const obligationPrivacy = {
  evidence: {
    people: ['added_by_id', 'withdrawn_by_id'],
    fields: ['title', 'link', 'added_at', 'withdrawn_note'],
    basis: 'legalDuty',
    erasure: 'kept',
  },
  evidence_file: { people: [], fields: ['content'], basis: 'legalDuty', erasure: 'kept' },
} as const satisfies PersonalDataOf;
