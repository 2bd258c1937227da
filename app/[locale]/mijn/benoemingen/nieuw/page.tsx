import type { Metadata } from 'next';
import { appointFields } from '@/components/appointments/appointment-fields';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendAppoint } from '@/lib/appointments/actions';
import { appointmentPolicy } from '@/lib/appointments/policy';
import { appointmentsToKeep } from '@/lib/appointments/queries/prepare';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import { mayEver } from '@/lib/platform/policy';
import { fail, ok } from '@/lib/platform/result';

type Props = { params: Promise<{ locale: Locale }> };

const PATH = '/mijn/benoemingen/nieuw';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'appointments.form');
  return pageTitle(locale, t('title'), PATH);
}

export default async function AppointPage({ params }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const t = translator(locale, 'appointments.form');
  const common = translator(locale, 'common.actions');
  const may = mayEver(appointmentPolicy['appointment.appoint'], loggedIn.actor);
  const found = may ? await appointmentsToKeep.execute(loggedIn.actor, {}) : fail('forbidden');
  if (found.ok) requireFreshFactor(loggedIn, locale, PATH);
  const result = found.ok ? ok(appointFields(locale, found.value.bodies)) : found;
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(fields) => (
        <ActionForm
          locale={locale}
          action={sendAppoint}
          fields={fields}
          hidden={{ formKey: crypto.randomUUID() }}
          submitLabel={t('submit')}
          pendingLabel={t('pending')}
          cancel={{ href: `/${locale}/mijn/benoemingen`, label: common('cancel') }}
        >
          <Heading level={1}>{t('title')}</Heading>
          <Text size="lead">{t('lead')}</Text>
        </ActionForm>
      )}
    </ResultFrame>
  );
}
