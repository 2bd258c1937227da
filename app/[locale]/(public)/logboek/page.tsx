import type { Metadata } from 'next';
import { HeadsTable } from '@/components/audit/heads-table';
import { KeysTable } from '@/components/audit/keys-table';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Prose } from '@/components/ui/prose/prose';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { listHeads } from '@/lib/audit/queries/heads';

export const dynamic = 'force-static';
// A head is signed by the portal itself, at most once a minute, which is no visit that could refresh the page.
export const revalidate = 60;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'audit.heads');
  return pageTitle(locale, t('title'), '/logboek');
}

export default async function HeadsPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, 'audit.heads');
  const result = await listHeads.execute(null, { before: null });
  const { heads, keys } = result.ok ? result.value : { heads: [], keys: [] };
  return (
    <PublicPage locale={locale} path="/logboek">
      <Stack gap="l">
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('intro')}</Text>
        <Stack gap="s">
          <Heading level={2}>{t('check')}</Heading>
          <Prose>
            <ol>
              {(['save', 'compare', 'ask'] as const).map((what) => (
                <li key={what}>{t(`steps.${what}`)}</li>
              ))}
            </ol>
          </Prose>
          <Link href="/api/v1/audit/heads">{t('download')}</Link>
        </Stack>
        <Stack gap="s">
          <Heading level={2}>{t('keys.title')}</Heading>
          <Text>{t('keys.text')}</Text>
          <KeysTable locale={locale} keys={keys} />
        </Stack>
        <HeadsTable locale={locale} heads={heads} />
        <Text>{t('checkText')}</Text>
      </Stack>
    </PublicPage>
  );
}
