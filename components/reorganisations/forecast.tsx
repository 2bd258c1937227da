import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatDay, formatEuros, formatNumber } from '@/lib/platform/format';
import type {
  EndingForecast,
  Forecast,
  GainingForecast,
  Standing,
} from '@/lib/reorganisations/queries/forecast';

/** The figures of a municipality, in the order of the columns. */
const FIGURES = ['people', 'roles', 'obligations', 'evidence', 'mandates', 'inhabitants', 'votes'] as const;
type Figure = (typeof FIGURES)[number];

/** Exactly what carrying out will do, in numbers. */
export function ForecastView({ locale, forecast }: { locale: Locale; forecast: Forecast }) {
  const t = translator(locale, 'reorganisations.forecast');
  const { endings, gainings, referenceDate } = forecast;
  return (
    <Stack gap="l">
      <Stack gap="s">
        <Heading level={2}>{t('title')}</Heading>
        <Text>{t('lead')}</Text>
      </Stack>
      <Endings locale={locale} endings={endings} />
      <Gainings locale={locale} gainings={gainings} />
      {referenceDate && (
        <Text size="small" tone="soft">
          {t('reference', { day: formatDay(locale, referenceDate) })}
        </Text>
      )}
      <Transfers locale={locale} transfers={forecast.transfers} />
      <Text>{t('mandates')}</Text>
      <Text>{t('kept')}</Text>
    </Stack>
  );
}

function figureColumns(locale: Locale) {
  const t = translator(locale, 'reorganisations.forecast.columns');
  return FIGURES.map((key) => ({ key, header: t(key), numeric: true }));
}

function Endings({ locale, endings }: { locale: Locale; endings: EndingForecast[] }) {
  const t = translator(locale, 'reorganisations.forecast');
  const figure = (value: number | null) => (value === null ? t('unknown') : formatNumber(locale, value));
  const cellsOf = (standing: Standing) =>
    Object.fromEntries(FIGURES.map((key) => [key, figure(standing[key])])) as Record<Figure, string>;
  return (
    <Table
      caption={t('endings')}
      columns={[
        { key: 'name', header: t('columns.name'), rowHeader: true },
        ...figureColumns(locale),
        { key: 'into', header: t('columns.into') },
      ]}
      rows={endings.map(({ code, name, before, into }) => ({
        id: code,
        cells: {
          name,
          ...cellsOf(before),
          into: into.map((to) => t('into', { name: to.name, addresses: to.addresses })).join(', '),
        },
      }))}
    />
  );
}

function Gainings({ locale, gainings }: { locale: Locale; gainings: GainingForecast[] }) {
  const t = translator(locale, 'reorganisations.forecast');
  const figure = (value: number | null) => (value === null ? t('unknown') : formatNumber(locale, value));
  const cellsOf = ({ before, after }: GainingForecast) =>
    Object.fromEntries(
      FIGURES.map((key) => [
        key,
        before ? t('change', { before: figure(before[key]), after: figure(after[key]) }) : figure(after[key]),
      ]),
    ) as Record<Figure, string>;
  return (
    <Table
      caption={t('gainings')}
      columns={[{ key: 'name', header: t('columns.name'), rowHeader: true }, ...figureColumns(locale)]}
      rows={gainings.map((gaining) => ({
        id: gaining.code,
        cells: {
          name: gaining.before ? gaining.name : t('new', { name: gaining.name }),
          ...cellsOf(gaining),
        },
      }))}
    />
  );
}

function Transfers({ locale, transfers }: { locale: Locale; transfers: Forecast['transfers'] }) {
  const t = translator(locale, 'reorganisations.forecast');
  if (transfers.length === 0) return <Text>{t('noTransfers')}</Text>;
  return (
    <Table
      caption={t('transfers')}
      columns={[
        { key: 'from', header: t('transferColumns.from'), rowHeader: true },
        { key: 'to', header: t('transferColumns.to') },
        { key: 'year', header: t('transferColumns.year') },
        { key: 'amount', header: t('transferColumns.amount'), numeric: true },
      ]}
      rows={transfers.map(({ year, from, to, amountCents }) => ({
        id: `${year} ${from} ${to}`,
        cells: { from, to, year: String(year), amount: formatEuros(locale, amountCents, { cents: true }) },
      }))}
    />
  );
}
