import 'server-only';
import { randomUUID } from 'node:crypto';
import { appointmentEvents } from '@/lib/appointments/events';
import { appointedMail } from '@/lib/appointments/mails';
import { appointmentPolicy } from '@/lib/appointments/policy';
import { appointInput } from '@/lib/appointments/schema';
import { type AppointedRole, fitsBody, mustRenew, termProblem } from '@/lib/appointments/term';
import { makePerson } from '@/lib/identity/commands/make-person';
import { personByAddress } from '@/lib/identity/queries/by-address';
import { changesBetween } from '@/lib/platform/changes';
import { dateOf, dayOf } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { ok, wrongField } from '@/lib/platform/result';

type NewTerm = {
  bodyId: string;
  personId: string;
  role: AppointedRole;
  startsOn: string;
  endsOn: string;
  decision: string;
  renewalOfId?: string;
};

/** Gives the rights and writes down what they rest on; the one does not exist without the other. */
export async function giveTerm(tx: Transaction, term: NewTerm, registeredById: string): Promise<string> {
  const { startsOn, endsOn, decision, renewalOfId, ...place } = term;
  const membership = await tx.membership.create({
    data: { ...place, startsOn: dateOf(startsOn), endsOn: dateOf(endsOn), givenById: registeredById },
    select: { id: true },
  });
  const { id } = await tx.appointment.create({
    data: {
      membershipId: membership.id,
      termEndsOn: dateOf(endsOn),
      decision,
      renewalOfId,
      registeredById,
    },
    select: { id: true },
  });
  return id;
}

/** The account of the person, made when there is none yet: they choose a password by the link in the mail. */
async function personOf(tx: Transaction, email: string, name: string): Promise<string> {
  const present = await personByAddress(tx, email);
  if (present) return present.id;
  const id = randomUUID();
  await makePerson(tx, { id, email, name });
  return id;
}

/** The terms that somebody had or has in this role. */
async function termsOf(tx: Transaction, place: { bodyId: string; personId: string; role: AppointedRole }) {
  const rows = await tx.appointment.findMany({
    where: { membership: place },
    select: { termEndsOn: true, endedOn: true, membership: { select: { startsOn: true, endedAt: true } } },
  });
  return rows.map(({ termEndsOn, endedOn, membership }) => ({
    startsOn: dayOf(membership.startsOn),
    termEndsOn: dayOf(termEndsOn),
    endedOn: endedOn && dayOf(endedOn),
    isTaken: membership.endedAt !== null,
  }));
}

/**
 * Appoints somebody to a College or the Taskforce. The rights begin and end with the term, by themselves. Errors:
 * `invalid_input` for a term that is too long, a role of another body, and a term that is a renewal.
 */
export const appoint = command({
  name: 'appointment.appoint',
  input: appointInput,
  policy: appointmentPolicy,
  events: appointmentEvents,
  event: 'appointment.appointed',
  refreshes: ['bodies'],
  stepUp: true,
  load: (tx, { bodyId }) =>
    tx.body.findFirst({
      where: { id: bodyId, kind: { in: ['college', 'taskforce'] } },
      select: { id: true, kind: true, nameNl: true, nameEn: true },
    }),
  subject: () => ({}),
  run: async ({ tx, actor, input, loaded }) => {
    const { bodyId, role, startsOn, endsOn, decision, email, locale } = input;
    if (!fitsBody(role, loaded.kind)) return wrongField('role', 'body_has_no_role');
    const problem = termProblem(startsOn, endsOn);
    if (problem) return wrongField('endsOn', problem);
    const personId = await personOf(tx, email, input.name);
    const place = { bodyId, personId, role };
    if (mustRenew(startsOn, await termsOf(tx, place))) return wrongField('startsOn', 'must_renew');
    const term = { startsOn, endsOn, decision };
    const id = await giveTerm(tx, { ...place, ...term }, actor.personId);
    return ok({
      value: { id },
      subjectId: id,
      facts: { ...place, ...term },
      changes: changesBetween(null, { role, ...term }),
      mail: [appointedMail(locale, { to: email, body: loaded, role, kind: 'appointed', startsOn, endsOn })],
    });
  },
});
