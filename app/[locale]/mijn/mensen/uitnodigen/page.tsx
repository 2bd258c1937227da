import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendInvitation } from '@/lib/identity/people-actions';
import { MUNICIPAL_ROLES } from '@/lib/identity/roles';
import { municipalityOf } from '@/lib/platform/actor';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/mensen/uitnodigen',
  title: 'identity.invite.title',
  action: 'invitation.send',
  read: ({ actor }) => municipalityOf(actor),
  view: ({ id }, { locale }) => {
    const t = translator(locale, 'identity.invite');
    const role = translator(locale, 'common.roles');
    return (
      <ActionForm
        locale={locale}
        action={sendInvitation}
        hidden={{ municipalityId: id, formKey: crypto.randomUUID() }}
        fields={[
          { kind: 'email', name: 'email', label: t('email'), hint: t('emailHint'), width: 'l' },
          {
            kind: 'radios',
            name: 'role',
            label: t('role'),
            options: MUNICIPAL_ROLES.map((value) => ({
              value,
              label: role(value),
              hint: t(`hints.${value}`),
            })),
          },
        ]}
        submitLabel={t('submit')}
        pendingLabel={t('pending')}
        cancel={{ href: `/${locale}/mijn/mensen`, label: t('cancel') }}
      >
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('intro')}</Text>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
