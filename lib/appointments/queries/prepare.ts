import 'server-only';
import { appointmentPolicy } from '@/lib/appointments/policy';
import { type AppointmentRegister, listAppointments } from '@/lib/appointments/queries/register';
import type { Actor } from '@/lib/platform/actor';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { query } from '@/lib/platform/query';
import { fail } from '@/lib/platform/result';

/** The register for who keeps it: the same as everybody sees, never from a cache. */
export const appointmentsToKeep = query({
  name: 'appointment.prepare',
  policy: appointmentPolicy,
  read: async (_tx, _args: object, actor): Promise<AppointmentRegister | null> => {
    const found = await listAppointments.execute(actor, { day: todayInAmsterdam() });
    return found.ok ? found.value : null;
  },
});

/** One appointment by the id in an address, with its body. */
export async function findAppointment(actor: Actor, id: string) {
  const found = await appointmentsToKeep.execute(actor, {});
  if (!found.ok) return found;
  const { appointments, bodies } = found.value;
  const appointment = appointments.find((line) => line.id === id);
  const body = bodies.find(({ slug }) => slug === appointment?.bodySlug);
  return appointment && body ? { ok: true as const, value: { ...appointment, body } } : fail('not_found');
}
