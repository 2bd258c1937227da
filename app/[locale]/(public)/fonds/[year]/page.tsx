import type { Metadata } from 'next';
import { FundYearPage } from '@/components/fund/fund-year';
import { MissingPage } from '@/components/site/missing-page';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { publicFundYear } from '@/lib/fund/queries/years';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale; year: string }> };

const find = (locale: Locale, year: string) =>
  /^\d{4}$/.test(year) ? publicFundYear(Number(year), locale) : null;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year } = await params;
  const t = translator(locale, 'fund.year');
  return pageTitle(locale, t('title', { year }), `/fonds/${year}`);
}

export default async function YearPage({ params }: Props) {
  const { locale, year } = await params;
  const found = await find(locale, year);
  if (!found) return <MissingPage locale={locale} />;
  return (
    <PublicPage locale={locale} path={`/fonds/${year}`} section="fund">
      <FundYearPage locale={locale} year={found} />
    </PublicPage>
  );
}
