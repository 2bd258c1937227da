import type { Metadata } from 'next';
import { RecoveryCodesForm } from '@/components/identity/recovery-codes-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Notice } from '@/components/ui/notice/notice';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendRenewCodes } from '@/lib/identity/factor-actions';
import { listFactors } from '@/lib/identity/queries/factors';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import { safeRedirect } from '@/lib/identity/safe-redirect';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ volgende?: string; gedaan?: string }>;
};

const PATH = '/mijn/account/herstelcodes';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity.factors.recovery');
  return pageTitle(locale, t('title'), PATH);
}

export default async function RecoveryCodesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { volgende, gedaan } = await searchParams;
  const href = safeRedirect(volgende, `/${locale}/mijn/account`);
  const loggedIn = await requireSession(locale, PATH);
  requireFreshFactor(loggedIn, locale, PATH);
  const result = await listFactors.execute(loggedIn.actor, {});
  const t = translator(locale, 'identity.factors.recovery');
  const errors = translator(locale, 'errors');
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {({ recoveryCodes }) => (
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
          {gedaan === 'toegevoegd' && (
            <Notice tone="success" announce="status">
              <Text>{t('added')}</Text>
            </Notice>
          )}
          <Text size="lead">{t('intro')}</Text>
          <Text>{t('once')}</Text>
          {recoveryCodes > 0 && <Text>{t('old')}</Text>}
        </RecoveryCodesForm>
      )}
    </ResultFrame>
  );
}
