import type { Metadata } from 'next';
import { AppointmentKeeper } from '@/components/appointments/appointment-keeper';
import { DoneNotice } from '@/components/site/done-notice';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { appointmentPolicy } from '@/lib/appointments/policy';
import { appointmentsToKeep } from '@/lib/appointments/queries/prepare';
import { requireSession } from '@/lib/identity/require-session';
import { mayEver } from '@/lib/platform/policy';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ gedaan?: string | string[] }> };

const PATH = '/mijn/benoemingen';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'appointments.keep');
  return pageTitle(locale, t('title'), PATH);
}

export default async function KeepAppointmentsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const { gedaan } = await searchParams;
  const result = await appointmentsToKeep.execute(loggedIn.actor, {});
  const mayKeep = mayEver(appointmentPolicy['appointment.appoint'], loggedIn.actor);
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(register) => (
        <>
          <DoneNotice locale={locale} words="appointments.done" done={gedaan} />
          <AppointmentKeeper locale={locale} register={register} mayKeep={mayKeep} />
        </>
      )}
    </ResultFrame>
  );
}
