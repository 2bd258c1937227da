import type { Metadata } from 'next';
import { DecisionList } from '@/components/decisions/decision-list';
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

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'decisions');
  return pageTitle(locale, t('list.title'), '/besluiten');
}

export default async function DecisionsPage({ params }: Props) {
  const { locale } = await params;
  const page = await readPublishedDecisions(locale, null);
  return (
    <PublicPage locale={locale} path="/besluiten" section="decisions">
      <DecisionList locale={locale} page={page} year={null} isFirst />
    </PublicPage>
  );
}
