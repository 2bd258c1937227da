import type { Metadata } from 'next';
import { MissingPage } from '@/components/site/missing-page';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { StandardView } from '@/components/standards/standard-view';
import { VisitorPanel } from '@/components/standards/visitor-panel';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { readStandard } from '@/lib/standards/queries/cached';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const standard = await readStandard(slug, todayInAmsterdam());
  if (!standard) {
    const missing = translator(locale, 'common.notFound');
    return pageTitle(locale, missing('title'), '/standaarden');
  }
  return {
    ...pageTitle(locale, standard.name[locale], `/standaarden/${slug}`),
    description: standard.summary[locale],
  };
}

export default async function StandardPage({ params }: Props) {
  const { locale, slug } = await params;
  const today = todayInAmsterdam();
  const standard = await readStandard(slug, today);
  if (!standard) return <MissingPage locale={locale} section="standards" />;
  return (
    <PublicPage locale={locale} path={`/standaarden/${slug}`} section="standards">
      <StandardView {...{ locale, today, standard }} panel={<VisitorPanel locale={locale} slug={slug} />} />
    </PublicPage>
  );
}
