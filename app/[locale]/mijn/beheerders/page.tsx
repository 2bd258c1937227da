import type { Metadata } from 'next';
import { AdministratorsView } from '@/components/identity/administrators-view';
import { DoneNotice } from '@/components/site/done-notice';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { identityPolicy } from '@/lib/identity/policy';
import { listAdministrators } from '@/lib/identity/queries/administrators';
import { requireSession } from '@/lib/identity/require-session';
import { mayEver } from '@/lib/platform/policy';
import { askedIn, searchByName } from '@/lib/platform/search-by-name';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PATH = '/mijn/beheerders';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity.administrators');
  return pageTitle(locale, t('title'), PATH);
}

export default async function AdministratorsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const asked = await searchParams;
  const { search, page } = askedIn(asked);
  const result = await listAdministrators.execute(loggedIn.actor, {});
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(lines) => (
        <>
          <DoneNotice locale={locale} words="identity.administrators.done" done={asked.gedaan} />
          <AdministratorsView
            locale={locale}
            search={search}
            page={searchByName(lines, search, page)}
            mayInvite={mayEver(identityPolicy['invitation.send'], loggedIn.actor)}
          />
        </>
      )}
    </ResultFrame>
  );
}
