import type { Metadata } from 'next';
import { DoneNotice } from '@/components/site/done-notice';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { DomainsView } from '@/components/sso/domains-view';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { mayEver } from '@/lib/platform/policy';
import { ssoPolicy } from '@/lib/sso/policy';
import { listDomains } from '@/lib/sso/queries/domains';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ gedaan?: string }> };

const PATH = '/mijn/domeinen';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'sso.bureau');
  return pageTitle(locale, t('title'), PATH);
}

export default async function DomainsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const { gedaan } = await searchParams;
  const result = await listDomains.execute(loggedIn.actor, {});
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(lines) => (
        <>
          <DoneNotice locale={locale} words="sso.done" done={gedaan} />
          <DomainsView
            locale={locale}
            lines={lines}
            mayJudge={mayEver(ssoPolicy['sso.confirmDomain'], loggedIn.actor)}
          />
        </>
      )}
    </ResultFrame>
  );
}
