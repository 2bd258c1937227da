import 'server-only';
import { endAppointmentsOf } from '@/lib/appointments/privacy';
import { withdrawInvitationsOf } from '@/lib/identity/privacy';
import { revokeMandatesOf } from '@/lib/mandates/privacy';
import type { Transaction } from '@/lib/platform/database';

/** Why an office of the demonstration ended, as the registers show it. */
const REASON = 'Demonstratie verwijderd (demonstration removed)';

/**
 * Ends every office of an account of the demonstration at this moment: terms in a body, mandates, and the invitations
 * they sent that are still open. The roles go as with any erasure. Acts for the bureau, which ends terms.
 */
export async function leaveOffices(tx: Transaction, personId: string, now: Date): Promise<void> {
  await endAppointmentsOf(tx, personId, { reason: REASON, now });
  await withdrawInvitationsOf(tx, personId, now);
  await revokeMandatesOf(tx, personId, { reason: REASON, now });
}
