import type { Metadata } from 'next';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { CatalogueView } from '@/components/standards/catalogue-view';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { readCatalogue } from '@/lib/standards/queries/cached';
import { NO_FILTERS } from '@/lib/standards/schema';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'standards');
  return pageTitle(locale, t('title'), '/standaarden');
}

export default async function CataloguePage({ params }: Props) {
  const { locale } = await params;
  const today = todayInAmsterdam();
  const catalogue = await readCatalogue(today);
  return (
    <PublicPage locale={locale} path="/standaarden" section="standards">
      <CatalogueView {...{ locale, today, catalogue }} filters={NO_FILTERS} problems={[]} />
    </PublicPage>
  );
}
