import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendAppoint } from '@/lib/appointments/actions';
import { appointFields } from '@/lib/appointments/fields';
import { appointmentsToKeep } from '@/lib/appointments/queries/prepare';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/benoemingen/nieuw',
  title: 'appointments.form.title',
  action: 'appointment.appoint',
  read: ({ actor }) => appointmentsToKeep.execute(actor, {}),
  freshFactor: true,
  view: ({ bodies }, { locale }) => {
    const t = translator(locale, 'appointments.form');
    const common = translator(locale, 'common.actions');
    return (
      <ActionForm
        locale={locale}
        action={sendAppoint}
        fields={appointFields(locale, bodies)}
        hidden={{ formKey: crypto.randomUUID() }}
        submitLabel={t('submit')}
        pendingLabel={t('pending')}
        cancel={{ href: `/${locale}/mijn/benoemingen`, label: common('cancel') }}
      >
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('lead')}</Text>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
