import 'server-only';
import { type LockedAppointment, lockAppointment } from '@/lib/appointments/commands/locked-appointment';
import { appointmentEvents } from '@/lib/appointments/events';
import { endedMail } from '@/lib/appointments/mails';
import { appointmentPolicy } from '@/lib/appointments/policy';
import { endInput } from '@/lib/appointments/schema';
import { endProblem, stateOn } from '@/lib/appointments/term';
import { changesBetween } from '@/lib/platform/changes';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { fail, ok, wrongField } from '@/lib/platform/result';

type Ending = { lastDay: string; reason: string; endedById: string; now: Date };

/** Takes the rights away: at once when the last day is today, and after that day when it is later. */
async function takeRights(tx: Transaction, membershipId: string, atOnce: boolean, ending: Ending) {
  await tx.membership.updateMany({
    where: { id: membershipId },
    data: atOnce ? { endedAt: ending.now, takenById: ending.endedById } : { endsOn: dateOf(ending.lastDay) },
  });
}

async function endTerm(
  tx: Transaction,
  { id, membershipId }: { id: string; membershipId: string },
  atOnce: boolean,
  ending: Ending,
) {
  const { lastDay, reason, endedById } = ending;
  await tx.appointment.updateMany({
    where: { id },
    data: { endedOn: dateOf(lastDay), endReason: reason, endedById },
  });
  await takeRights(tx, membershipId, atOnce, ending);
}

/** Ends the term, and with it the renewal that had yet to begin. */
async function endAll(tx: Transaction, loaded: LockedAppointment, ending: Ending): Promise<void> {
  const isToday = ending.lastDay === todayInAmsterdam(ending.now);
  await endTerm(tx, loaded, isToday, ending);
  if (loaded.openRenewal) await endTerm(tx, loaded.openRenewal, true, ending);
}

/**
 * Ends a term before its last day; the register keeps it, with the reason. Errors: `term_over`, `invalid_input`
 * for a day that has passed or lies outside the term.
 */
export const endAppointment = command({
  name: 'appointment.end',
  input: endInput,
  policy: appointmentPolicy,
  events: appointmentEvents,
  event: 'appointment.ended',
  refreshes: ['bodies'],
  stepUp: true,
  load: (tx, { appointmentId }) => lockAppointment(tx, appointmentId),
  subject: () => ({}),
  run: async ({ tx, actor, input, loaded, now }) => {
    const today = todayInAmsterdam(now);
    if (loaded.endedOn !== null || stateOn(loaded, today) === 'over') return fail('term_over');
    const { lastDay, reason, locale } = input;
    const problem = endProblem(loaded, lastDay, today);
    if (problem) return wrongField('lastDay', problem);
    await endAll(tx, loaded, { lastDay, reason, endedById: actor.personId, now });
    const { id, personId, role, body, email } = loaded;
    return ok({
      value: { id },
      subjectId: id,
      facts: { bodyId: body.id, personId, role, lastDay, renewal: loaded.openRenewal !== null },
      changes: changesBetween({ endsOn: loaded.termEndsOn }, { endsOn: lastDay }),
      mail: [endedMail(locale, { to: email, body, role, lastDay, reason })],
    });
  },
});
