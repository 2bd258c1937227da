import type { Metadata } from 'next';
import { RollSearchResults } from '@/components/assembly/roll';
import { MissingPage } from '@/components/site/missing-page';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { publicAgendaItem } from '@/lib/assembly/queries/meetings';
import { decodeSearch } from '@/lib/platform/search-address';
import { askedIn, searchByName } from '@/lib/platform/search-by-name';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = {
  params: Promise<{ locale: Locale; slug: string; label: string; query: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, label } = await params;
  const item = await publicAgendaItem(slug, label, locale);
  const t = translator(locale, 'assembly.roll');
  const path = `/alv/${slug}/${label}/zoeken`;
  return item ? pageTitle(locale, t('searchTitle', { title: item.title }), path) : {};
}

export default async function RollSearchPage({ params }: Props) {
  const { locale, slug, label, query } = await params;
  const { search, page } = askedIn(decodeSearch(query));
  const item = await publicAgendaItem(slug, label, locale);
  if (!item?.ballot?.result) return <MissingPage locale={locale} section="assembly" />;
  const t = translator(locale, 'assembly.roll');
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
