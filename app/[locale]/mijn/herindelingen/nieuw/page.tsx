import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { ok } from '@/lib/platform/result';
import { sendDraft } from '@/lib/reorganisations/actions';
import { draftFields } from '@/lib/reorganisations/fields';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/herindelingen/nieuw',
  title: 'reorganisations.form.title',
  action: 'reorganisation.draft',
  read: ({ locale }) => ok(draftFields(locale)),
  view: (fields, { locale }) => {
    const t = translator(locale, 'reorganisations.form');
    const common = translator(locale, 'common.actions');
    return (
      <ActionForm
        locale={locale}
        action={sendDraft}
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
