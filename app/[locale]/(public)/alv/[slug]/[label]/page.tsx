import type { Metadata } from 'next';
import { AgendaItemPage } from '@/components/assembly/agenda-item';
import { MissingPage } from '@/components/site/missing-page';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import type { Locale } from '@/i18n/locales';
import { publicAgendaItem } from '@/lib/assembly/queries/meetings';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale; slug: string; label: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, label } = await params;
  const item = await publicAgendaItem(slug, label, locale);
  return item ? pageTitle(locale, item.title, `/alv/${slug}/${label}`) : {};
}

export default async function ItemPage({ params }: Props) {
  const { locale, slug, label } = await params;
  const item = await publicAgendaItem(slug, label, locale);
  if (!item) return <MissingPage locale={locale} />;
  return (
    <PublicPage locale={locale} path={`/alv/${slug}/${label}`} section="assembly">
      <AgendaItemPage locale={locale} item={item} />
    </PublicPage>
  );
}
