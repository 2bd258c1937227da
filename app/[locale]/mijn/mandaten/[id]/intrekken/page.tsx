import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendRevokeMandate } from '@/lib/mandates/actions';
import { revokeFields } from '@/lib/mandates/fields';
import { findMandate } from '@/lib/mandates/queries/mandates';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/mandaten/[id]/intrekken',
  title: 'mandates.revoke.submit',
  action: 'mandate.revoke',
  read: ({ actor, params }) => findMandate(actor, params.id),
  freshFactor: true,
  view: ({ name }, { locale, params }) => {
    const t = translator(locale, 'mandates.revoke');
    const common = translator(locale, 'common.actions');
    return (
      <ActionForm
        locale={locale}
        action={sendRevokeMandate}
        fields={revokeFields(locale)}
        hidden={{ mandateId: params.id, formKey: crypto.randomUUID() }}
        submitLabel={t('submit')}
        pendingLabel={t('pending')}
        tone="danger"
        cancel={{ href: `/${locale}/mijn/mandaten`, label: common('cancel') }}
      >
        <Heading level={1}>{t('title', { name })}</Heading>
        <Text size="lead">{t('lead', { name })}</Text>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
