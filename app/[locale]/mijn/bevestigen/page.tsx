import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ConfirmView } from '@/components/identity/confirm-view';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { listFactors } from '@/lib/identity/queries/factors';
import { requireSession } from '@/lib/identity/require-session';
import { safeRedirect } from '@/lib/identity/safe-redirect';
import { databaseNow } from '@/lib/platform/database-clock';
import { isFresh } from '@/lib/platform/step-up';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ volgende?: string }> };

const PATH = '/mijn/bevestigen';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity.factors.confirm');
  return pageTitle(locale, t('title'), PATH);
}

export default async function ConfirmPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const next = safeRedirect((await searchParams).volgende, `/${locale}/mijn/account`);
  const path = `${PATH}?volgende=${encodeURIComponent(next)}`;
  const loggedIn = await requireSession(locale, path);
  if (isFresh(loggedIn.actor.secondFactorAt, databaseNow())) redirect(next);
  const result = await listFactors.execute(loggedIn.actor, {});
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(factors) => (
        <ConfirmView locale={locale} factors={factors} next={next} byProvider={loggedIn.byProvider} />
      )}
    </ResultFrame>
  );
}
