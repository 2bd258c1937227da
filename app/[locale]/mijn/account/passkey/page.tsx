import { PasskeyForm } from '@/components/identity/passkey-form';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { prepareNewPasskey, sendPasskey } from '@/lib/identity/factor-actions';
import { passkeyFields } from '@/lib/identity/fields';
import { hasFactor, listFactors } from '@/lib/identity/queries/factors';
import { safeRedirect } from '@/lib/identity/safe-redirect';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/account/passkey',
  title: 'identity.factors.newPasskey.title',
  action: 'passkey.add',
  read: ({ actor }) => listFactors.execute(actor, {}),
  freshFactor: hasFactor,
  view: (_factors, { locale, query }) => {
    const t = translator(locale, 'identity.factors');
    const account = `/${locale}/mijn/account`;
    return (
      <PasskeyForm
        locale={locale}
        action={sendPasskey}
        prepare={prepareNewPasskey}
        cancelled={t('newPasskey.cancelled')}
        hidden={{ next: safeRedirect(query.volgende, account) }}
        fields={passkeyFields(locale)}
        submitLabel={t('newPasskey.submit')}
        pendingLabel={t('newPasskey.pending')}
        cancel={{ href: account, label: t('cancel') }}
      >
        <Heading level={1}>{t('newPasskey.title')}</Heading>
        <Text size="lead">{t('newPasskey.intro')}</Text>
      </PasskeyForm>
    );
  },
});

export { generateMetadata, Page as default };
