import type { Metadata } from 'next';
import { DoneNotice } from '@/components/site/done-notice';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { SsoView } from '@/components/sso/sso-view';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { findSso } from '@/lib/sso/queries/settings';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ gedaan?: string }> };

const PATH = '/mijn/sso';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'sso');
  return pageTitle(locale, t('title'), PATH);
}

export default async function SsoPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const { gedaan } = await searchParams;
  const municipalityId = loggedIn.actor.actingFor?.id ?? '';
  const result = await findSso.execute(loggedIn.actor, { municipalityId });
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(sso) => (
        <>
          <DoneNotice locale={locale} words="sso.done" done={gedaan} />
          <SsoView locale={locale} sso={sso} />
        </>
      )}
    </ResultFrame>
  );
}
