import type { Metadata } from 'next';
import { CaughtList } from '@/components/notifications/caught-list';
import { MissingPage } from '@/components/site/missing-page';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { listCaught } from '@/lib/notifications/queries/caught';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ aan?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'notifications.post');
  return pageTitle(locale, t('title'), '/post');
}

/** The mail of the demonstration; in real use there is no such page. */
export default async function PostPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { aan } = await searchParams;
  const result = await listCaught.execute(null, { to: typeof aan === 'string' ? aan : null });
  if (!result.ok) return <MissingPage locale={locale} />;
  return (
    <PublicPage locale={locale} path="/post">
      <CaughtList locale={locale} mails={result.value} />
    </PublicPage>
  );
}
