import type { Metadata } from 'next';
import { MeetingAgenda } from '@/components/assembly/meeting-agenda';
import { MissingPage } from '@/components/site/missing-page';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import type { Locale } from '@/i18n/locales';
import { publicMeeting } from '@/lib/assembly/queries/meetings';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const meeting = await publicMeeting(slug, locale);
  return meeting ? pageTitle(locale, meeting.title, `/alv/${slug}`) : {};
}

export default async function MeetingPage({ params }: Props) {
  const { locale, slug } = await params;
  const meeting = await publicMeeting(slug, locale);
  if (!meeting) return <MissingPage locale={locale} />;
  return (
    <PublicPage locale={locale} path={`/alv/${slug}`} section="assembly">
      <MeetingAgenda locale={locale} meeting={meeting} />
    </PublicPage>
  );
}
