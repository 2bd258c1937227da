import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendRole } from '@/lib/sso/actions';
import { roleFields } from '@/lib/sso/fields';
import { findOwnSso } from '@/lib/sso/queries/settings';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/sso/groep',
  title: 'sso.addRole.title',
  action: 'sso.addRole',
  freshFactor: true,
  read: ({ actor }) => findOwnSso(actor),
  view: ({ municipalityId }, { locale }) => {
    const t = translator(locale, 'sso.addRole');
    const words = translator(locale, 'common.actions');
    return (
      <ActionForm
        locale={locale}
        action={sendRole}
        hidden={{ municipalityId, formKey: crypto.randomUUID() }}
        fields={roleFields(locale)}
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
