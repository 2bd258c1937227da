import type { Metadata } from 'next';
import { MissingPage } from '@/components/site/missing-page';
import { pageTitle } from '@/components/site/page-title';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'common.notFound');
  return pageTitle(locale, t('title'), '');
}

/** Any address below a language that no page has. */
export default async function UnknownPage({ params }: Props) {
  const { locale } = await params;
  return <MissingPage locale={locale} />;
}
