import type { Metadata } from 'next';
import { HowVotingWorks, MeetingList } from '@/components/assembly/meeting-list';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { publicMeetings } from '@/lib/assembly/queries/meetings';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'assembly');
  return pageTitle(locale, t('title'), '/alv');
}

export default async function AssemblyPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, 'assembly');
  return (
    <PublicPage locale={locale} path="/alv" section="assembly">
      <Stack gap="xl">
        <Stack>
          <Heading level={1}>{t('title')}</Heading>
          <Text size="lead">{t('lead')}</Text>
        </Stack>
        <MeetingList locale={locale} meetings={await publicMeetings(locale)} />
        <HowVotingWorks locale={locale} />
      </Stack>
    </PublicPage>
  );
}
