import type { Metadata } from 'next';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { ProviderForm } from '@/components/sso/provider-form';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import { findSso } from '@/lib/sso/queries/settings';

type Props = { params: Promise<{ locale: Locale }> };

const PATH = '/mijn/sso/verbinding';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'sso.form');
  return pageTitle(locale, t('title'), PATH);
}

export default async function ConnectionPage({ params }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const municipalityId = loggedIn.actor.actingFor?.id ?? '';
  const result = await findSso.execute(loggedIn.actor, { municipalityId });
  if (result.ok) requireFreshFactor(loggedIn, locale, PATH);
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(sso) => <ProviderForm locale={locale} sso={sso} />}
    </ResultFrame>
  );
}
