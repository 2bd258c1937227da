import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { firstAdministratorFields } from '@/lib/identity/fields';
import { sendFirstInvitation } from '@/lib/identity/people-actions';
import { findWithoutAdministrator } from '@/lib/identity/queries/administrators';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/beheerders/[id]',
  title: 'identity.administrators.title',
  action: 'people.firstAdministrator',
  read: ({ actor, params: { id } }) => findWithoutAdministrator.execute(actor, { id }),
  view: ({ id, name }, { locale }) => {
    const t = translator(locale, 'identity.administrators.form');
    const words = translator(locale, 'common.actions');
    return (
      <ActionForm
        locale={locale}
        action={sendFirstInvitation}
        hidden={{ municipalityId: id, formKey: crypto.randomUUID() }}
        fields={firstAdministratorFields(locale)}
        submitLabel={t('submit')}
        pendingLabel={t('pending')}
        cancel={{ href: `/${locale}/mijn/beheerders`, label: words('cancel') }}
      >
        <Heading level={1}>{t('title', { name })}</Heading>
        <Text size="lead">{t('intro')}</Text>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
