import type { Metadata } from 'next';
import { MunicipalityList } from '@/components/municipalities/municipality-list';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { publicMunicipalities } from '@/lib/municipalities/queries/list';
import { listAddress } from '@/lib/municipalities/schema';
import { searchMunicipalities } from '@/lib/municipalities/search';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'municipalities.list');
  return { ...pageTitle(locale, t('title'), '/gemeenten'), description: t('lead') };
}

export default async function MunicipalitiesPage({ params }: Props) {
  const { locale } = await params;
  const { municipalities, referenceDate } = await publicMunicipalities();
  const found = searchMunicipalities(municipalities, listAddress.parse({}));
  return (
    <PublicPage locale={locale} path="/gemeenten" section="municipalities">
      <MunicipalityList locale={locale} found={found} referenceDate={referenceDate} />
    </PublicPage>
  );
}
