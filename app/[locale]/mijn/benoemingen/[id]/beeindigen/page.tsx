import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendEnd } from '@/lib/appointments/actions';
import { endFields } from '@/lib/appointments/fields';
import { findAppointment } from '@/lib/appointments/queries/prepare';
import { formatDay } from '@/lib/platform/format';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/benoemingen/[id]/beeindigen',
  title: 'appointments.end.submit',
  action: 'appointment.end',
  read: ({ actor, params }) => findAppointment(actor, params.id),
  freshFactor: true,
  view: ({ name, termEndsOn }, { locale, params }) => {
    const t = translator(locale, 'appointments.end');
    const common = translator(locale, 'common.actions');
    return (
      <ActionForm
        locale={locale}
        action={sendEnd}
        fields={endFields(locale)}
        hidden={{ appointmentId: params.id, formKey: crypto.randomUUID() }}
        submitLabel={t('submit')}
        pendingLabel={t('pending')}
        tone="danger"
        cancel={{ href: `/${locale}/mijn/benoemingen`, label: common('cancel') }}
      >
        <Heading level={1}>{t('title', { name })}</Heading>
        <Text size="lead">{t('lead', { day: formatDay(locale, termEndsOn) })}</Text>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
