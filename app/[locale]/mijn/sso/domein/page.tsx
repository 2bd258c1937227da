import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendDomain } from '@/lib/sso/actions';
import { domainFields } from '@/lib/sso/fields';
import { findOwnSso } from '@/lib/sso/queries/settings';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/sso/domein',
  title: 'sso.askDomain.title',
  action: 'sso.askDomain',
  freshFactor: true,
  read: ({ actor }) => findOwnSso(actor),
  view: ({ municipalityId }, { locale }) => {
    const t = translator(locale, 'sso.askDomain');
    const words = translator(locale, 'common.actions');
    return (
      <ActionForm
        locale={locale}
        action={sendDomain}
        hidden={{ municipalityId, formKey: crypto.randomUUID() }}
        fields={domainFields(locale)}
        submitLabel={t('submit')}
        pendingLabel={t('pending')}
        cancel={{ href: `/${locale}/mijn/sso`, label: words('cancel') }}
      >
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('intro')}</Text>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
