import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendRole } from '@/lib/sso/actions';
import { findOwnSso } from '@/lib/sso/queries/settings';
import { MAPPED_ROLES } from '@/lib/sso/roles';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/sso/groep',
  title: 'sso.addRole.title',
  action: 'sso.addRole',
  freshFactor: true,
  read: ({ actor }) => findOwnSso(actor),
  view: ({ municipalityId }, { locale }) => {
    const t = translator(locale, 'sso.addRole');
    const roles = translator(locale, 'common.roles');
    const words = translator(locale, 'common.actions');
    return (
      <ActionForm
        locale={locale}
        action={sendRole}
        hidden={{ municipalityId, formKey: crypto.randomUUID() }}
        fields={[
          { kind: 'text', name: 'group', label: t('group'), hint: t('groupHint'), width: 'l' },
          {
            kind: 'radios',
            name: 'role',
            label: t('role'),
            options: MAPPED_ROLES.map((value) => ({ value, label: roles(value) })),
          },
        ]}
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
