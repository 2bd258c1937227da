import type { Metadata } from 'next';
import { TotpSetUp } from '@/components/identity/totp-set-up';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { findPendingTotp, hasFactor, listFactors } from '@/lib/identity/queries/factors';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import { safeRedirect } from '@/lib/identity/safe-redirect';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ volgende?: string }> };

const PATH = '/mijn/account/code-app';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity.factors.setUp');
  return pageTitle(locale, t('title'), PATH);
}

export default async function CodeAppPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const next = safeRedirect((await searchParams).volgende, `/${locale}/mijn/account`);
  const loggedIn = await requireSession(locale, PATH);
  const result = await listFactors.execute(loggedIn.actor, {});
  if (result.ok && hasFactor(result.value)) requireFreshFactor(loggedIn, locale, PATH);
  const pending = await findPendingTotp.execute(loggedIn.actor, {});
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {({ totpSince }) => (
        <TotpSetUp
          locale={locale}
          next={next}
          replaces={totpSince !== null}
          pending={pending.ok ? pending.value : null}
        />
      )}
    </ResultFrame>
  );
}
