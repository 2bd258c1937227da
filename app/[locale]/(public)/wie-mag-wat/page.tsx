import type { Metadata } from 'next';
import { PolicyTables } from '@/components/access/policy-tables';
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

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'policy');
  return pageTitle(locale, t('title'), '/wie-mag-wat');
}

export default async function PolicyPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, 'policy');
  return (
    <PublicPage locale={locale} path="/wie-mag-wat">
      <Stack gap="l">
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('intro')}</Text>
        <Link href={`/${locale}/benoemingen`}>{t('appointments')}</Link>
        <PolicyTables locale={locale} />
      </Stack>
    </PublicPage>
  );
}
