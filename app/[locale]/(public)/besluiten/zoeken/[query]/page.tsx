import type { Metadata } from 'next';
import { z } from 'zod';
import { DecisionList } from '@/components/decisions/decision-list';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { listPublishedDecisions } from '@/lib/decisions/queries/published';
import { keepUntilRefreshed } from '@/lib/platform/cache';
import { decodeSearch } from '@/lib/platform/search-address';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = {
  params: Promise<{ locale: Locale; query: string }>;
};

const asked = z.object({
  jaar: z.coerce.number().int().min(2000).max(2099).nullable().catch(null),
  na: z.uuid().nullable().catch(null),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'decisions');
  return pageTitle(locale, t('list.title'), '/besluiten');
}

export default async function LaterDecisionsPage({ params }: Props) {
  const { locale, query } = await params;
  const { jaar, na } = asked.parse(decodeSearch(query));
  await keepUntilRefreshed('decisions');
  const result = await listPublishedDecisions.execute(null, { locale, year: jaar, after: na });
  const page = result.ok ? result.value : { decisions: [], years: [], total: 0, next: null };
  return (
    <PublicPage locale={locale} path="/besluiten" section="decisions">
      <DecisionList locale={locale} page={page} year={jaar} isFirst={na === null} />
    </PublicPage>
  );
}
