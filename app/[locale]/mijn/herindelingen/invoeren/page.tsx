import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { ok } from '@/lib/platform/result';
import { sendImport } from '@/lib/reorganisations/actions';
import { listFields } from '@/lib/reorganisations/fields';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/herindelingen/invoeren',
  title: 'reorganisations.importForm.title',
  action: 'reorganisation.import',
  read: ({ locale }) => ok(listFields(locale)),
  view: (fields, { locale }) => {
    const t = translator(locale, 'reorganisations.importForm');
    const common = translator(locale, 'common.actions');
    return (
      <ActionForm
        locale={locale}
        action={sendImport}
        fields={fields}
        hidden={{ formKey: crypto.randomUUID() }}
        submitLabel={t('save')}
        pendingLabel={t('saving')}
        cancel={{ href: `/${locale}/mijn/herindelingen`, label: common('cancel') }}
      >
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('lead')}</Text>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
