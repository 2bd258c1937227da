import type { Metadata } from 'next';
import { ContributionSearchResults } from '@/components/fund/contributions';
import { MissingPage } from '@/components/site/missing-page';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { publicFundYear } from '@/lib/fund/queries/years';
import { decodeSearch } from '@/lib/platform/search-address';
import { askedIn, searchByName } from '@/lib/platform/search-by-name';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = {
  params: Promise<{ locale: Locale; year: string; query: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year } = await params;
  const t = translator(locale, 'fund.year');
  return pageTitle(locale, t('searchTitle', { year }), `/fonds/${year}/zoeken`);
}

export default async function ContributionSearchPage({ params }: Props) {
  const { locale, year, query } = await params;
  const { search, page } = askedIn(decodeSearch(query));
  const found = /^\d{4}$/.test(year) ? await publicFundYear(Number(year), locale) : null;
  if (!found) return <MissingPage locale={locale} section="fund" />;
  const t = translator(locale, 'fund.year');
  return (
    <PublicPage locale={locale} path={`/fonds/${year}/zoeken`} section="fund">
      <Stack gap="l">
        <BackLink href={`/${locale}/fonds/${year}`}>{t('back')}</BackLink>
        <Heading level={1}>{t('searchTitle', { year })}</Heading>
        <ContributionSearchResults
          locale={locale}
          year={found}
          search={search}
          found={searchByName(found.contributions, search, page)}
        />
      </Stack>
    </PublicPage>
  );
}
