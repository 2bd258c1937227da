import type { Metadata } from 'next';
import { OwnData } from '@/components/privacy/own-data';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { findOwnData } from '@/lib/privacy/queries/own-data';

type Props = { params: Promise<{ locale: Locale }> };

const PATH = '/mijn/account/gegevens';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'privacy.own');
  return pageTitle(locale, t('title'), PATH);
}

export default async function OwnDataPage({ params }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const result = await findOwnData.execute(loggedIn.actor, {});
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {({ data }) => <OwnData locale={locale} data={data} />}
    </ResultFrame>
  );
}
