import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendInstruction } from '@/lib/mandates/actions';
import { instructionFields } from '@/lib/mandates/fields';
import { findItemToInstruct } from '@/lib/mandates/queries/instructions';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/mandaten/opdracht/[itemId]',
  title: 'mandates.instruct.title',
  action: 'instruction.prepare',
  read: ({ actor, params }) => findItemToInstruct(actor, params.itemId),
  view: ({ municipalityId, itemId, titleNl, titleEn, given }, { locale }) => {
    const t = translator(locale, 'mandates.instruct');
    const common = translator(locale, 'common.actions');
    return (
      <ActionForm
        locale={locale}
        action={sendInstruction}
        fields={instructionFields(locale, given)}
        hidden={{ municipalityId, itemId, formKey: crypto.randomUUID() }}
        submitLabel={t('submit')}
        pendingLabel={t('pending')}
        cancel={{ href: `/${locale}/mijn/mandaten`, label: common('cancel') }}
      >
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('lead', { title: locale === 'nl' ? titleNl : titleEn })}</Text>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
