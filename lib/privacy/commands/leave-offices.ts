import 'server-only';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { inTenant } from '@/lib/platform/in-tenant';

/** Why an office of the demonstration ended, as the registers show it. */
const REASON = 'Demonstratie verwijderd (demonstration removed)';

/**
 * Ends every office of an account of the demonstration at this moment: terms in a body, mandates, and the invitations
 * they sent that are still open, for a link of theirs would let somebody in. The roles go as with any erasure. Acts
 * for the bureau, which ends terms; a mandate in the name of its municipality, where nobody is left to end it.
 */
export async function leaveOffices(tx: Transaction, personId: string, now: Date): Promise<void> {
  const today = dateOf(todayInAmsterdam(now));
  await tx.appointment.updateMany({
    where: { membership: { personId }, endedOn: null, termEndsOn: { gte: today } },
    data: { endedOn: today, endReason: REASON, endedById: personId },
  });
  await tx.invitation.updateMany({
    where: { invitedById: personId, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  const ending = { endedAt: now, endedById: personId, ending: 'revoked', endNote: REASON } as const;
  const mandates = await tx.mandate.findMany({
    where: { personId, endedAt: null, endsOn: { gte: today } },
    select: { id: true, municipalityId: true },
  });
  for (const { id, municipalityId } of mandates) {
    await inTenant(tx, municipalityId, () => tx.mandate.updateMany({ where: { id }, data: ending }));
  }
}
