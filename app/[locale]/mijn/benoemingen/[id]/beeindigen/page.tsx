import type { Metadata } from 'next';
import { endFields } from '@/components/appointments/appointment-fields';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendEnd } from '@/lib/appointments/actions';
import { appointmentPolicy } from '@/lib/appointments/policy';
import { findAppointment } from '@/lib/appointments/queries/prepare';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import { formatDay } from '@/lib/platform/format';
import { mayEver } from '@/lib/platform/policy';
import { fail } from '@/lib/platform/result';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'appointments.end');
  return pageTitle(locale, t('submit'), `/mijn/benoemingen/${id}/beeindigen`);
}

export default async function EndAppointmentPage({ params }: Props) {
  const { locale, id } = await params;
  const path = `/mijn/benoemingen/${id}/beeindigen`;
  const loggedIn = await requireSession(locale, path);
  const t = translator(locale, 'appointments.end');
  const common = translator(locale, 'common.actions');
  const may = mayEver(appointmentPolicy['appointment.end'], loggedIn.actor);
  const result = may ? await findAppointment(loggedIn.actor, id) : fail('forbidden');
  if (result.ok) requireFreshFactor(loggedIn, locale, path);
  const fields = endFields(locale);
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {({ name, termEndsOn }) => (
        <ActionForm
          locale={locale}
          action={sendEnd}
          fields={fields}
          hidden={{ appointmentId: id, formKey: crypto.randomUUID() }}
          submitLabel={t('submit')}
          pendingLabel={t('pending')}
          tone="danger"
          cancel={{ href: `/${locale}/mijn/benoemingen`, label: common('cancel') }}
        >
          <Heading level={1}>{t('title', { name })}</Heading>
          <Text size="lead">{t('lead', { day: formatDay(locale, termEndsOn) })}</Text>
        </ActionForm>
      )}
    </ResultFrame>
  );
}
