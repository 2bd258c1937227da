import type { Metadata } from 'next';
import { termFields } from '@/components/appointments/appointment-fields';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendRenew } from '@/lib/appointments/actions';
import { appointmentPolicy } from '@/lib/appointments/policy';
import { findAppointment } from '@/lib/appointments/queries/prepare';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import { addDays } from '@/lib/platform/clock';
import { formatDay } from '@/lib/platform/format';
import { mayEver } from '@/lib/platform/policy';
import { fail } from '@/lib/platform/result';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'appointments.renew');
  return pageTitle(locale, t('submit'), `/mijn/benoemingen/${id}/verlengen`);
}

export default async function RenewAppointmentPage({ params }: Props) {
  const { locale, id } = await params;
  const path = `/mijn/benoemingen/${id}/verlengen`;
  const loggedIn = await requireSession(locale, path);
  const t = translator(locale, 'appointments.renew');
  const common = translator(locale, 'common.actions');
  const may = mayEver(appointmentPolicy['appointment.renew'], loggedIn.actor);
  const result = may ? await findAppointment(loggedIn.actor, id) : fail('forbidden');
  if (result.ok) requireFreshFactor(loggedIn, locale, path);
  const fields = termFields(locale);
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {({ name, termEndsOn }) => (
        <ActionForm
          locale={locale}
          action={sendRenew}
          fields={fields}
          hidden={{ appointmentId: id, formKey: crypto.randomUUID() }}
          submitLabel={t('submit')}
          pendingLabel={t('pending')}
          cancel={{ href: `/${locale}/mijn/benoemingen`, label: common('cancel') }}
        >
          <Heading level={1}>{t('title', { name })}</Heading>
          <Text size="lead">{t('lead', { day: formatDay(locale, addDays(termEndsOn, 1)) })}</Text>
        </ActionForm>
      )}
    </ResultFrame>
  );
}
