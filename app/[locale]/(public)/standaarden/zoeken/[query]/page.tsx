import type { Metadata } from 'next';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { cataloguePath } from '@/components/standards/catalogue-href';
import { CatalogueView } from '@/components/standards/catalogue-view';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { keepUntilRefreshed } from '@/lib/platform/cache';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { decodeSearch } from '@/lib/platform/search-address';
import { searchCatalogue } from '@/lib/standards/queries/search';
import { readCatalogueAddress } from '@/lib/standards/schema';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale; query: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, query } = await params;
  const { filters } = readCatalogueAddress(decodeSearch(query));
  const t = translator(locale, 'standards');
  // Searches are endless; a search engine should keep the catalogue and the standards instead.
  return {
    ...pageTitle(locale, t('searchTitle'), cataloguePath(filters)),
    robots: { index: false, follow: true },
  };
}

export default async function CatalogueSearchPage({ params }: Props) {
  const { locale, query } = await params;
  const { filters, problems } = readCatalogueAddress(decodeSearch(query));
  await keepUntilRefreshed('standards', 'decisions');
  const today = todayInAmsterdam();
  const catalogue = await searchCatalogue(null, { filters, today });
  return (
    <PublicPage locale={locale} path={cataloguePath(filters)} section="standards">
      <CatalogueView {...{ locale, today, catalogue, filters, problems }} />
    </PublicPage>
  );
}
