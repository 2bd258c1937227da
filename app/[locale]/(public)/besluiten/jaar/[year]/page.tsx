import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { DecisionList } from '@/components/decisions/decision-list';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import type { Locale } from '@/i18n/locales';
import { readPublishedDecisions } from '@/lib/decisions/queries/cached';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale; year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year } = await params;
  const t = await getTranslations({ locale, namespace: 'decisions' });
  return pageTitle(locale, t('list.titleYear', { year }), `/besluiten/jaar/${year}`);
}

export default async function DecisionsOfYearPage({ params }: Props) {
  const { locale, year } = await params;
  setRequestLocale(locale);
  // The VNG has no decisions of before 2000 here, and any number of made-up years must not fill the cache.
  if (!/^20[0-9]{2}$/.test(year)) notFound();
  const page = await readPublishedDecisions(locale, Number(year));
  return (
    <PublicPage locale={locale} path={`/besluiten/jaar/${year}`} section="decisions">
      <DecisionList locale={locale} page={page} year={Number(year)} isFirst />
    </PublicPage>
  );
}
