import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { cataloguePath } from '@/components/standards/catalogue-href';
import { CatalogueView } from '@/components/standards/catalogue-view';
import type { Locale } from '@/i18n/locales';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { searchCatalogue } from '@/lib/standards/queries/search';
import { type AddressQuery, readCatalogueAddress } from '@/lib/standards/schema';

// /standaarden with a query: per request, because its addresses have no end.
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<AddressQuery> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { filters } = readCatalogueAddress(await searchParams);
  const t = await getTranslations({ locale, namespace: 'standards' });
  // Searches are endless; a search engine should keep the catalogue and the standards instead.
  return {
    ...(await pageTitle(locale, t('searchTitle'), cataloguePath(filters))),
    robots: { index: false, follow: true },
  };
}

export default async function CatalogueSearchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { filters, problems } = readCatalogueAddress(await searchParams);
  const today = todayInAmsterdam();
  const catalogue = await searchCatalogue(null, { filters, today });
  return (
    <PublicPage locale={locale} path={cataloguePath(filters)} section="standards">
      <CatalogueView {...{ locale, today, catalogue, filters, problems }} />
    </PublicPage>
  );
}
