import 'server-only';
import { giveTerm } from '@/lib/appointments/commands/appoint';
import { lockAppointment } from '@/lib/appointments/commands/locked-appointment';
import { appointmentEvents } from '@/lib/appointments/events';
import { appointedMail } from '@/lib/appointments/mails';
import { appointmentPolicy } from '@/lib/appointments/policy';
import { renewInput } from '@/lib/appointments/schema';
import { renewalStart, termProblem } from '@/lib/appointments/term';
import { changesBetween } from '@/lib/platform/changes';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import { fail, ok, wrongField } from '@/lib/platform/result';

/**
 * Renews a term, once: the next one begins on the day after its last. Errors: `renewed_before`, `term_over`,
 * `invalid_input` for a term that is too long.
 */
export const renew = command({
  name: 'appointment.renew',
  input: renewInput,
  policy: appointmentPolicy,
  events: appointmentEvents,
  event: 'appointment.renewed',
  refreshes: ['bodies'],
  stepUp: true,
  load: (tx, { appointmentId }) => lockAppointment(tx, appointmentId),
  subject: () => ({}),
  run: async ({ tx, actor, input, loaded, now }) => {
    const start = renewalStart(loaded, todayInAmsterdam(now));
    if (start.startsOn === null) return fail(start.why);
    const { endsOn, decision, locale } = input;
    const problem = termProblem(start.startsOn, endsOn);
    if (problem) return wrongField('endsOn', problem);
    const { personId, role, body, email } = loaded;
    const place = { bodyId: body.id, personId, role };
    const term = { startsOn: start.startsOn, endsOn, decision };
    const id = await giveTerm(tx, { ...place, ...term, renewalOfId: loaded.id }, actor.personId);
    const about = { to: email, body, role, kind: 'renewed', startsOn: term.startsOn, endsOn } as const;
    return ok({
      value: { id },
      subjectId: id,
      facts: { ...place, ...term },
      changes: changesBetween({ endsOn: loaded.termEndsOn }, term),
      mail: [appointedMail(locale, about)],
    });
  },
});
