import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatEuros, formatNumber } from '@/lib/platform/format';
import type { MunicipalityPage } from '@/lib/profile/queries/find';

/** What it pays to each adopted budget of the fund. */
export function Contributions(props: { locale: Locale; municipality: MunicipalityPage }) {
  const { locale, municipality } = props;
  const t = translator(locale, 'municipalities.page.contributions');
  const { name, contributions } = municipality;
  return (
    <Stack gap="m">
      <Heading level={2}>{t('title')}</Heading>
      <Text>{contributions.length > 0 ? t('lead') : t('empty', { name })}</Text>
      {contributions.length > 0 && (
        <Table
          caption={t('caption', { name })}
          captionLook="hidden"
          phone="table"
          columns={[
            { key: 'year', header: t('columns.year'), rowHeader: true },
            { key: 'inhabitants', header: t('columns.inhabitants'), numeric: true },
            { key: 'amount', header: t('columns.amount'), numeric: true },
          ]}
          rows={contributions.map(({ year, inhabitants, amountCents }) => ({
            id: String(year),
            cells: {
              year: <Link href={`/${locale}/fonds/${year}`}>{String(year)}</Link>,
              inhabitants: formatNumber(locale, inhabitants),
              amount: formatEuros(locale, amountCents, { cents: true }),
            },
          }))}
        />
      )}
      <p>
        <Link href={`/${locale}/fonds`}>{t('fund')}</Link>
      </p>
    </Stack>
  );
}
