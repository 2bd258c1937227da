import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendRenew } from '@/lib/appointments/actions';
import { termFields } from '@/lib/appointments/fields';
import { findAppointment } from '@/lib/appointments/queries/prepare';
import { addDays } from '@/lib/platform/clock';
import { formatDay } from '@/lib/platform/format';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/benoemingen/[id]/verlengen',
  title: 'appointments.renew.submit',
  action: 'appointment.renew',
  read: ({ actor, params }) => findAppointment(actor, params.id),
  freshFactor: true,
  view: ({ name, termEndsOn }, { locale, params }) => {
    const t = translator(locale, 'appointments.renew');
    const common = translator(locale, 'common.actions');
    return (
      <ActionForm
        locale={locale}
        action={sendRenew}
        fields={termFields(locale)}
        hidden={{ appointmentId: params.id, formKey: crypto.randomUUID() }}
        submitLabel={t('submit')}
        pendingLabel={t('pending')}
        cancel={{ href: `/${locale}/mijn/benoemingen`, label: common('cancel') }}
      >
        <Heading level={1}>{t('title', { name })}</Heading>
        <Text size="lead">{t('lead', { day: formatDay(locale, addDays(termEndsOn, 1)) })}</Text>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
