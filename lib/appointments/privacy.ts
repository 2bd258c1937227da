import 'server-only';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import type { PersonalDataOf } from '@/lib/platform/privacy';

/** The personal data of terms in a body. */
export const appointmentPrivacy = {
  appointment: {
    people: ['registered_by_id', 'ended_by_id'],
    fields: ['term_ends_on', 'decision', 'ended_on', 'end_reason'],
    basis: 'legalDuty',
    erasure: 'kept',
  },
} as const satisfies PersonalDataOf;

/** Ends the terms in a body that somebody has, today. */
export async function endAppointmentsOf(
  tx: Transaction,
  personId: string,
  { reason, now }: { reason: string; now: Date },
): Promise<void> {
  const today = dateOf(todayInAmsterdam(now));
  await tx.appointment.updateMany({
    where: { membership: { personId }, endedOn: null, termEndsOn: { gte: today } },
    data: { endedOn: today, endReason: reason, endedById: personId },
  });
}
