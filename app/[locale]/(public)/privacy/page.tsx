import type { Metadata } from 'next';
import { PrivacyTables } from '@/components/privacy/privacy-tables';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale }> };

const PATH = '/privacy';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'privacy');
  return pageTitle(locale, t('title'), PATH);
}

export default async function PrivacyPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, 'privacy');
  return (
    <PublicPage locale={locale} path={PATH}>
      <Stack gap="l">
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('intro')}</Text>
        <PrivacyTables locale={locale} />
        <Stack gap="s">
          <Heading level={2}>{t('rights.title')}</Heading>
          <Text>{t('rights.text')}</Text>
          <Link href={`/${locale}/mijn/account/gegevens`}>{t('rights.link')}</Link>
        </Stack>
        <Stack gap="s">
          <Heading level={2}>{t('kept.title')}</Heading>
          <Text>{t('kept.text')}</Text>
        </Stack>
      </Stack>
    </PublicPage>
  );
}
