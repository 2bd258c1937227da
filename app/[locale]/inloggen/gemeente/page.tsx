import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { ChooseView } from '@/components/sso/choose-view';
import { FailedNotice } from '@/components/sso/failed-notice';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { safeRedirect } from '@/lib/identity/safe-redirect';
import { currentSession } from '@/lib/identity/session';
import { askedIn } from '@/lib/platform/search-by-name';
import { choose } from '@/lib/sso/choose';
import { listChoices } from '@/lib/sso/queries/choices';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PATH = '/inloggen/gemeente';

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'sso.logIn');
  const failed = (await searchParams).fout !== undefined;
  return pageTitle(locale, t(failed ? 'failed' : 'title'), PATH);
}

export default async function ChooseMunicipalityPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const asked = await searchParams;
  const next = safeRedirect(asked.volgende, `/${locale}/mijn`);
  if (await currentSession()) redirect(next);
  const listed = await listChoices.execute(null, {});
  const choices = listed.ok ? listed.value : [];
  const { search, page } = askedIn(asked);
  return (
    <PublicPage locale={locale} path={PATH}>
      <Stack gap="l">
        <FailedNotice
          locale={locale}
          code={asked.fout}
          at={choices.find(({ slug }) => slug === asked.bij)}
          next={next}
        />
        <ChooseView locale={locale} search={search} page={choose(choices, search, page)} next={next} />
      </Stack>
    </PublicPage>
  );
}
