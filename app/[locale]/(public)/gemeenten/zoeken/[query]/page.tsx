import type { Metadata } from 'next';
import { listAddressOf } from '@/components/municipalities/list-address';
import { MunicipalityList } from '@/components/municipalities/municipality-list';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { publicMunicipalities } from '@/lib/municipalities/queries/list';
import { listAddress } from '@/lib/municipalities/schema';
import { searchMunicipalities } from '@/lib/municipalities/search';
import { decodeSearch } from '@/lib/platform/search-address';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = {
  params: Promise<{ locale: Locale; query: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'municipalities.list');
  return { ...pageTitle(locale, t('titleSearch'), '/gemeenten'), robots: { index: false } };
}

export default async function MunicipalitySearchPage({ params }: Props) {
  const { locale, query } = await params;
  const address = listAddress.parse(decodeSearch(query));
  const { municipalities, referenceDate } = await publicMunicipalities();
  const found = searchMunicipalities(municipalities, address);
  const path = listAddressOf(locale, found.query).slice(locale.length + 1);
  return (
    <PublicPage locale={locale} path={path} section="municipalities">
      <MunicipalityList locale={locale} found={found} referenceDate={referenceDate} />
    </PublicPage>
  );
}
