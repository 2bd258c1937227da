import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendAddEvidence } from '@/lib/obligations/actions';
import { evidenceFields } from '@/lib/obligations/fields';
import { findObligation } from '@/lib/obligations/queries/find';
import { tooLargeToRead } from '@/lib/platform/error-texts';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/verplichtingen/[id]/bewijs',
  title: 'obligations.evidence.add',
  action: 'evidence.add',
  read: ({ actor, locale, params: { id } }) => findObligation.execute(actor, { id, locale }),
  view: ({ standard, municipality }, { locale, params: { id }, query }) => {
    const t = translator(locale, 'obligations.evidence');
    const common = translator(locale, 'common.actions');
    return (
      <ActionForm
        locale={locale}
        action={sendAddEvidence}
        initial={tooLargeToRead(locale, query.fout, 'file')}
        fields={evidenceFields(locale)}
        hidden={{ obligationId: id, formKey: crypto.randomUUID() }}
        submitLabel={t('add')}
        pendingLabel={t('form.pending')}
        cancel={{ href: `/${locale}/mijn/verplichtingen/${id}`, label: common('cancel') }}
      >
        <Heading level={1}>{t('form.title', { standard: standard.name })}</Heading>
        <Text size="lead">{t('form.lead', { municipality })}</Text>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
