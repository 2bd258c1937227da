import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { RollSearchResults } from '@/components/assembly/roll';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { publicAgendaItem } from '@/lib/assembly/queries/meetings';
import { askedIn, searchByName } from '@/lib/platform/search-by-name';

// Searches are made per request: their addresses have no end.
export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: Locale; slug: string; label: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, label } = await params;
  const item = await publicAgendaItem(slug, label, locale);
  const t = await getTranslations({ locale, namespace: 'assembly.roll' });
  const path = `/alv/${slug}/${label}/zoeken`;
  return item ? pageTitle(locale, t('searchTitle', { title: item.title }), path) : {};
}

export default async function RollSearchPage({ params, searchParams }: Props) {
  const { locale, slug, label } = await params;
  setRequestLocale(locale);
  const { search, page } = askedIn(await searchParams);
  const item = await publicAgendaItem(slug, label, locale);
  if (!item?.ballot?.result) notFound();
  const t = await getTranslations({ locale, namespace: 'assembly.roll' });
  const path = `/alv/${slug}/${label}`;
  const found = searchByName(item.ballot.roll, search, page);
  return (
    <PublicPage locale={locale} path={`${path}/zoeken`} section="assembly">
      <Stack gap="l">
        <BackLink href={`/${locale}${path}`}>{t('back')}</BackLink>
        <Heading level={1}>{t('searchTitle', { title: item.title })}</Heading>
        <RollSearchResults locale={locale} path={path} search={search} found={found} />
      </Stack>
    </PublicPage>
  );
}
