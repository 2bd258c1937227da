import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { z } from 'zod';
import { DecisionList } from '@/components/decisions/decision-list';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import type { Locale } from '@/i18n/locales';
import { listPublishedDecisions } from '@/lib/decisions/queries/published';

// The later pages of the list: per request, because their addresses have no end.
export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const asked = z.object({
  jaar: z.coerce.number().int().min(2000).max(2099).nullable().catch(null),
  na: z.uuid().nullable().catch(null),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'decisions' });
  return pageTitle(locale, t('list.title'), '/besluiten');
}

export default async function LaterDecisionsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { jaar, na } = asked.parse(await searchParams);
  const result = await listPublishedDecisions.execute(null, { locale, year: jaar, after: na });
  const page = result.ok ? result.value : { decisions: [], years: [], total: 0, next: null };
  return (
    <PublicPage locale={locale} path="/besluiten" section="decisions">
      <DecisionList locale={locale} page={page} year={jaar} isFirst={na === null} />
    </PublicPage>
  );
}
