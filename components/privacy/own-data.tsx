import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Link } from '@/components/ui/link/link';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { PrivacyTable } from '@/lib/privacy/register';

/** What the portal holds of somebody, counted by kind, with the way to take it along or to be forgotten. */
export function OwnData({ locale, data }: { locale: Locale; data: Record<string, unknown[]> | null }) {
  const t = translator(locale, 'privacy');
  const account = translator(locale, 'identity.account');
  if (!data) return <OwnLogInNeeded locale={locale} title={t('own.title')} />;
  return (
    <Stack gap="xl">
      <Stack gap="l">
        <BackLink href={`/${locale}/mijn/account`}>{account('title')}</BackLink>
        <Heading level={1}>{t('own.title')}</Heading>
        <Text size="lead">{t('own.intro')}</Text>
        <Table
          caption={t('own.caption')}
          phone="table"
          columns={[
            { key: 'what', header: t('columns.what'), rowHeader: true },
            { key: 'count', header: t('own.count'), numeric: true },
          ]}
          rows={Object.entries(data).map(([table, rows]) => ({
            id: table,
            cells: { what: t(`tables.${table as PrivacyTable}.what`), count: String(rows.length) },
          }))}
        />
        <Link href={`/api/mijn/gegevens?taal=${locale}`}>{t('own.download')}</Link>
        <Link href={`/${locale}/privacy`}>{t('own.register')}</Link>
      </Stack>
      <Stack gap="s">
        <Heading level={2}>{t('erase.title')}</Heading>
        <Text>{t('erase.linkText')}</Text>
        <Link href={`/${locale}/mijn/account/gegevens/wissen`}>{t('erase.link')}</Link>
      </Stack>
    </Stack>
  );
}

function OwnLogInNeeded({ locale, title }: { locale: Locale; title: string }) {
  const t = translator(locale, 'errors.code');
  return (
    <Stack gap="l">
      <Heading level={1}>{title}</Heading>
      <Notice tone="info">
        <Text>{t('own_log_in_needed')}</Text>
      </Notice>
    </Stack>
  );
}
