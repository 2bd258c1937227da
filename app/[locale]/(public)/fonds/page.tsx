import type { Metadata } from 'next';
import { YearList } from '@/components/fund/year-list';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { publicFundYears } from '@/lib/fund/queries/years';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'fund');
  return pageTitle(locale, t('title'), '/fonds');
}

export default async function FundPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, 'fund');
  return (
    <PublicPage locale={locale} path="/fonds" section="fund">
      <Stack gap="l">
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('lead')}</Text>
        <YearList locale={locale} years={await publicFundYears()} />
      </Stack>
    </PublicPage>
  );
}
