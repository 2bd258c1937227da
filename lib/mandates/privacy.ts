import 'server-only';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { inTenant } from '@/lib/platform/in-tenant';
import type { PersonalDataOf } from '@/lib/platform/privacy';

/** The personal data of mandates and of what a council asked. */
export const mandatePrivacy = {
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
} as const satisfies PersonalDataOf;

/** Revokes the mandates that somebody has, each in the name of its municipality, where nobody is left to do so. */
export async function revokeMandatesOf(
  tx: Transaction,
  personId: string,
  { reason, now }: { reason: string; now: Date },
): Promise<void> {
  const ending = { endedAt: now, endedById: personId, ending: 'revoked', endNote: reason } as const;
  const mandates = await tx.mandate.findMany({
    where: { personId, endedAt: null, endsOn: { gte: dateOf(todayInAmsterdam(now)) } },
    select: { id: true, municipalityId: true },
  });
  for (const { id, municipalityId } of mandates) {
    await inTenant(tx, municipalityId, () => tx.mandate.updateMany({ where: { id }, data: ending }));
  }
}
