import type { Metadata } from 'next';
import { RemoveFactor } from '@/components/identity/remove-factor';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendRemoveTotp } from '@/lib/identity/factor-actions';
import { listFactors } from '@/lib/identity/queries/factors';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import { fail } from '@/lib/platform/result';

type Props = { params: Promise<{ locale: Locale }> };

const PATH = '/mijn/account/code-app/verwijderen';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity.factors.removeApp');
  return pageTitle(locale, t('title'), PATH);
}

export default async function RemoveCodeAppPage({ params }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  requireFreshFactor(loggedIn, locale, PATH);
  const t = translator(locale, 'identity.factors.removeApp');
  const found = await listFactors.execute(loggedIn.actor, {});
  const result = found.ok && !found.value.totpSince ? fail('not_found') : found;
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(factors) => (
        <RemoveFactor
          locale={locale}
          factors={factors}
          action={sendRemoveTotp}
          words={{ title: t('title'), text: t('text'), submit: t('submit'), pending: t('pending') }}
        />
      )}
    </ResultFrame>
  );
}
