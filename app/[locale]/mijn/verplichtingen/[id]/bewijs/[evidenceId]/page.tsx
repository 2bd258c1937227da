import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendWithdrawEvidence } from '@/lib/obligations/actions';
import { withdrawEvidenceFields } from '@/lib/obligations/fields';
import { findEvidence } from '@/lib/obligations/queries/find';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/verplichtingen/[id]/bewijs/[evidenceId]',
  title: 'obligations.evidence.withdrawForm.submit',
  action: 'evidence.withdraw',
  read: ({ actor, locale, params }) => findEvidence(actor, { ...params, locale }),
  view: ({ obligation, piece }, { locale, params: { id, evidenceId } }) => {
    const t = translator(locale, 'obligations.evidence.withdrawForm');
    const common = translator(locale, 'common.actions');
    return (
      <ActionForm
        locale={locale}
        action={sendWithdrawEvidence}
        fields={withdrawEvidenceFields(locale)}
        hidden={{ evidenceId, formKey: crypto.randomUUID() }}
        submitLabel={t('submit')}
        pendingLabel={t('pending')}
        tone="danger"
        cancel={{ href: `/${locale}/mijn/verplichtingen/${id}`, label: common('cancel') }}
      >
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('lead', { title: piece.title, standard: obligation.standard.name })}</Text>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
