import { YearBars } from '@/components/municipalities/year-bars';
import { Details } from '@/components/ui/details/details';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatNumber } from '@/lib/platform/format';
import type { MunicipalityPage } from '@/lib/profile/queries/find';

const yearOf = (day: string) => day.slice(0, 4);

/** The inhabitants per year: the finding in words, as bars, and as a table. */
export function Inhabitants({ locale, municipality }: { locale: Locale; municipality: MunicipalityPage }) {
  const t = translator(locale, 'municipalities.page.inhabitants');
  const { name, inhabitants } = municipality;
  const finding = findingOf(locale, municipality);
  const bars = inhabitants.map(({ referenceDate, inhabitants: value }) => ({
    year: yearOf(referenceDate),
    value,
    label: formatNumber(locale, value),
  }));
  return (
    <Stack gap="m">
      <Heading level={2}>{t('title')}</Heading>
      <Text>{finding}</Text>
      {bars.length > 0 && (
        <>
          <YearBars title={finding} bars={bars} />
          <Details summary={t('table')}>
            <Table
              caption={t('caption', { name })}
              phone="table"
              columns={[
                { key: 'year', header: t('year'), rowHeader: true },
                { key: 'count', header: t('count'), numeric: true },
              ]}
              rows={bars.toReversed().map(({ year, label }) => ({ id: year, cells: { year, count: label } }))}
            />
          </Details>
          <Text size="small" tone="soft">
            {t('source')}
          </Text>
        </>
      )}
    </Stack>
  );
}

function findingOf(locale: Locale, { name, inhabitants }: MunicipalityPage): string {
  const t = translator(locale, 'municipalities.page.inhabitants');
  const first = inhabitants[0];
  const last = inhabitants.at(-1);
  if (!first || !last) return t('empty');
  const values = {
    name,
    first: formatNumber(locale, first.inhabitants),
    last: formatNumber(locale, last.inhabitants),
    firstYear: yearOf(first.referenceDate),
    lastYear: yearOf(last.referenceDate),
  };
  if (first === last) return t('once', values);
  if (first.inhabitants === last.inhabitants) return t('same', values);
  return t(last.inhabitants > first.inhabitants ? 'grew' : 'shrank', values);
}
