import type { Metadata } from 'next';
import { DecisionList } from '@/components/decisions/decision-list';
import { MissingPage } from '@/components/site/missing-page';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { readPublishedDecisions } from '@/lib/decisions/queries/cached';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale; year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year } = await params;
  const t = translator(locale, 'decisions');
  return pageTitle(locale, t('list.titleYear', { year }), `/besluiten/jaar/${year}`);
}

export default async function DecisionsOfYearPage({ params }: Props) {
  const { locale, year } = await params;
  // Anything else is no year of a decision, and must not read the database.
  if (!/^20[0-9]{2}$/.test(year)) return <MissingPage locale={locale} section="decisions" />;
  const page = await readPublishedDecisions(locale, Number(year));
  return (
    <PublicPage locale={locale} path={`/besluiten/jaar/${year}`} section="decisions">
      <DecisionList locale={locale} page={page} year={Number(year)} isFirst />
    </PublicPage>
  );
}
