import { RecoveryCodesForm } from '@/components/identity/recovery-codes-form';
import { portalPage } from '@/components/site/portal-page';
import { Notice } from '@/components/ui/notice/notice';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendRenewCodes } from '@/lib/identity/factor-actions';
import { listFactors } from '@/lib/identity/queries/factors';
import { safeRedirect } from '@/lib/identity/safe-redirect';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/account/herstelcodes',
  title: 'identity.factors.recovery.title',
  action: 'recoveryCode.renew',
  freshFactor: true,
  read: ({ actor }) => listFactors.execute(actor, {}),
  view: ({ recoveryCodes }, { locale, query }) => {
    const t = translator(locale, 'identity.factors.recovery');
    const errors = translator(locale, 'errors');
    const href = safeRedirect(query.volgende, `/${locale}/mijn/account`);
    return (
      <RecoveryCodesForm
        action={sendRenewCodes}
        locale={locale}
        next={{ href, later: t('later'), onward: t('onward') }}
        words={{
          submit: t('submit'),
          pending: t('pending'),
          title: t('title'),
          yours: t('yours'),
          once: t('once'),
          errorTitle: errors('title'),
        }}
      >
        {query.gedaan === 'toegevoegd' && (
          <Notice tone="success" announce="status">
            <Text>{t('added')}</Text>
          </Notice>
        )}
        <Text size="lead">{t('intro')}</Text>
        <Text>{t('once')}</Text>
        {recoveryCodes > 0 && <Text>{t('old')}</Text>}
      </RecoveryCodesForm>
    );
  },
});

export { generateMetadata, Page as default };
