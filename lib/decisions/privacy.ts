import type { PersonalDataOf } from '@/lib/platform/privacy';

/** The personal data of decisions. */
export const decisionPrivacy = {
  decision: { people: ['drafted_by_id'], fields: ['title'], basis: 'legalDuty', erasure: 'kept' },
} as const satisfies PersonalDataOf;
