import { ActionForm } from '@/components/site/action-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Notice } from '@/components/ui/notice/notice';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { findOwnAccount } from '@/lib/identity/queries/own-account';
import { sendErasure } from '@/lib/privacy/actions';
import { eraseFields } from '@/lib/privacy/fields';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/account/gegevens/wissen',
  title: 'privacy.erase.title',
  action: 'privacy.erase',
  read: ({ actor }) => findOwnAccount.execute(actor, {}),
  view: ({ email }, { locale }) => {
    const t = translator(locale, 'privacy.erase');
    return (
      <ActionForm
        locale={locale}
        action={sendErasure}
        hidden={{ formKey: crypto.randomUUID() }}
        fields={eraseFields(locale, email)}
        submitLabel={t('submit')}
        pendingLabel={t('pending')}
        tone="danger"
        cancel={{ href: `/${locale}/mijn/account/gegevens`, label: t('cancel') }}
      >
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('intro')}</Text>
        <Text>{t('kept')}</Text>
        <Notice tone="warning">
          <Text>{t('final')}</Text>
        </Notice>
      </ActionForm>
    );
  },
});

export { generateMetadata, Page as default };
