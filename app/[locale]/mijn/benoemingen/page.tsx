import { AppointmentKeeper } from '@/components/appointments/appointment-keeper';
import { portalPage } from '@/components/site/portal-page';
import { mayDo } from '@/lib/access/may-do';
import { appointmentsToKeep } from '@/lib/appointments/queries/prepare';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/benoemingen',
  title: 'appointments.keep.title',
  action: 'appointment.prepare',
  done: 'appointments.done',
  read: ({ actor }) => appointmentsToKeep.execute(actor, {}),
  view: (register, { locale, actor }) => (
    <AppointmentKeeper locale={locale} register={register} mayKeep={mayDo('appointment.appoint', actor)} />
  ),
});

export { generateMetadata, Page as default };
