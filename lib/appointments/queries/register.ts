import 'server-only';
import { appointmentPolicy } from '@/lib/appointments/policy';
import { isAppointed, stateOn, type TermState } from '@/lib/appointments/term';
import { cachedRead } from '@/lib/platform/cache';
import { dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import type { Role } from '@/lib/platform/generated/enums';
import { query } from '@/lib/platform/query';

/** A term as anyone may see it. Days are YYYY-MM-DD. */
export type AppointmentLine = {
  id: string;
  bodySlug: string;
  name: string;
  role: Role;
  startsOn: string;
  termEndsOn: string;
  endedOn: string | null;
  endReason: string | null;
  decision: string;
  /** The term that it renews */
  renewalOf: string | null;
  isRenewed: boolean;
  state: TermState;
};

/** A body whose members are appointed. */
export type AppointingBody = { id: string; slug: string; nameNl: string; nameEn: string };

export type AppointmentRegister = { bodies: AppointingBody[]; appointments: AppointmentLine[] };

const ORDER: Record<TermState, number> = { in_office: 0, coming: 1, over: 2 };

async function linesOn(tx: Transaction, day: string): Promise<AppointmentLine[]> {
  const rows = await tx.appointment.findMany({
    select: {
      id: true,
      termEndsOn: true,
      endedOn: true,
      endReason: true,
      decision: true,
      renewalOfId: true,
      renewal: { select: { id: true } },
      membership: {
        select: {
          role: true,
          startsOn: true,
          endedAt: true,
          person: { select: { name: true } },
          body: { select: { slug: true } },
        },
      },
    },
    orderBy: [
      { membership: { startsOn: 'desc' } },
      { membership: { person: { name: 'asc' } } },
      { id: 'asc' },
    ],
  });
  const lines = rows.flatMap(({ id, decision, endReason, membership, renewal, ...row }) => {
    const { body, person, role } = membership;
    if (!body || !isAppointed(role)) return [];
    const startsOn = dayOf(membership.startsOn);
    const termEndsOn = dayOf(row.termEndsOn);
    const endedOn = row.endedOn && dayOf(row.endedOn);
    const isTaken = membership.endedAt !== null;
    const state = stateOn({ startsOn, termEndsOn, endedOn, isTaken }, day);
    const term = { startsOn, termEndsOn, endedOn, endReason, decision, state };
    const link = { renewalOf: row.renewalOfId, isRenewed: renewal !== null };
    return [{ id, bodySlug: body.slug, name: person.name, role, ...term, ...link }];
  });
  return lines.sort((a, b) => ORDER[a.state] - ORDER[b.state]);
}

/** Who was appointed to which College or to the Taskforce, now, later and before, as it stands on a day. */
export const listAppointments = query({
  name: 'appointment.list',
  policy: appointmentPolicy,
  read: async (tx, { day }: { day: string }): Promise<AppointmentRegister> => ({
    bodies: await tx.body.findMany({
      where: { kind: { in: ['college', 'taskforce'] } },
      orderBy: [{ kind: 'asc' }, { nameNl: 'asc' }],
      select: { id: true, slug: true, nameNl: true, nameEn: true },
    }),
    appointments: await linesOn(tx, day),
  }),
});

/** The same, kept until a command changes an appointment; of another day it is read anew. */
export const publicAppointments = cachedRead(
  'appointment.list',
  ['bodies'],
  async (day: string): Promise<AppointmentRegister> => {
    const found = await listAppointments.execute(null, { day });
    return found.ok ? found.value : { bodies: [], appointments: [] };
  },
);
