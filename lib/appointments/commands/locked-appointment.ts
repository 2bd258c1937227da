import 'server-only';
import { type AppointedRole, isAppointed } from '@/lib/appointments/term';
import { dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';

export type LockedAppointment = NonNullable<Awaited<ReturnType<typeof lockAppointment>>>;

/** An appointment with its row locked: renewing and ending it wait for each other. */
export async function lockAppointment(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "appointment" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await tx.appointment.findUnique({
    where: { id },
    include: {
      renewal: { select: { id: true, membershipId: true, endedOn: true } },
      membership: {
        include: {
          body: { select: { id: true, nameNl: true, nameEn: true } },
          person: { select: { account: { select: { email: true } } } },
        },
      },
    },
  });
  const body = row?.membership.body;
  if (!row || !body || !isAppointed(row.membership.role)) return null;
  const { membership, renewal } = row;
  return {
    id,
    membershipId: membership.id,
    personId: membership.personId,
    email: membership.person.account.email,
    role: membership.role as AppointedRole,
    body,
    startsOn: dayOf(membership.startsOn),
    termEndsOn: dayOf(row.termEndsOn),
    endedOn: row.endedOn && dayOf(row.endedOn),
    isTaken: membership.endedAt !== null,
    isRenewal: row.renewalOfId !== null,
    isRenewed: renewal !== null,
    openRenewal: renewal?.endedOn === null ? renewal : null,
  };
}
