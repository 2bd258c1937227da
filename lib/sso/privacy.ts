import 'server-only';
import type { Transaction } from '@/lib/platform/database';
import type { PersonalDataOf } from '@/lib/platform/privacy';

/** The personal data of log-ins at a municipality's own provider. */
export const ssoPrivacy = {
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
} as const satisfies PersonalDataOf;

/** Removes what leads from the log-in of a municipality to somebody. */
export async function eraseLinksOf(tx: Transaction, personId: string): Promise<void> {
  await tx.externalIdentity.deleteMany({ where: { personId } });
}
