import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendJudgement } from '@/lib/sso/actions';
import { judgementFields } from '@/lib/sso/fields';
import { findDomain } from '@/lib/sso/queries/domains';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/domeinen/[id]',
  title: 'sso.bureau.title',
  action: 'sso.findDomain',
  freshFactor: true,
  read: ({ actor, params: { id } }) => findDomain.execute(actor, { id }),
  view: ({ id, domain, municipality }, { locale }) => {
    const t = translator(locale, 'sso.bureau.form');
    const words = translator(locale, 'common.actions');
    return (
      <ActionForm
        locale={locale}
        action={sendJudgement}
        hidden={{ id, formKey: crypto.randomUUID() }}
        fields={judgementFields(locale)}
        submitLabel={t('submit')}
        pendingLabel={t('pending')}
        cancel={{ href: `/${locale}/mijn/domeinen`, label: words('cancel') }}
      >
        <Heading level={1}>{t('title', { domain, municipality })}</Heading>
        <Text size="lead">{t('intro')}</Text>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
