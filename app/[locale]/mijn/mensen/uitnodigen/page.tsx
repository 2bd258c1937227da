import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { inviteFields } from '@/lib/identity/fields';
import { sendInvitation } from '@/lib/identity/people-actions';
import { municipalityOf } from '@/lib/platform/actor';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/mensen/uitnodigen',
  title: 'identity.invite.title',
  action: 'invitation.send',
  read: ({ actor }) => municipalityOf(actor),
  view: ({ id }, { locale }) => {
    const t = translator(locale, 'identity.invite');
    return (
      <ActionForm
        locale={locale}
        action={sendInvitation}
        hidden={{ municipalityId: id, formKey: crypto.randomUUID() }}
        fields={inviteFields(locale)}
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
