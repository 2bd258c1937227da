import type { PersonalDataOf } from '@/lib/platform/privacy';

/** The personal data of the audit trail. */
export const auditPrivacy = {
  audit_entry: {
    people: ['person_id'],
    fields: ['event', 'happened_at', 'data', 'changes', 'request_id'],
    basis: 'legalDuty',
    erasure: 'kept',
  },
} as const satisfies PersonalDataOf;
