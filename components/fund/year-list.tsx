import { AdoptionStatus } from '@/components/fund/adoption-status';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Link } from '@/components/ui/link/link';
import { Table } from '@/components/ui/table/table';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { FundYearSummary } from '@/lib/fund/queries/years';
import { formatEuros, formatNumber } from '@/lib/platform/format';

/** Cents for each of so many, rounded half up; null when there is nobody. */
export function centsEach(totalCents: string, number: number): bigint | null {
  return number === 0 ? null : (BigInt(totalCents) * 2n + BigInt(number)) / (2n * BigInt(number));
}

/** The years of the fund with their key figures. */
export function YearList({ locale, years }: { locale: Locale; years: FundYearSummary[] }) {
  const t = translator(locale, 'fund.list');
  if (years.length === 0) return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>;
  return (
    <Table
      caption={t('caption')}
      columns={[
        { key: 'year', header: t('columns.year'), rowHeader: true },
        { key: 'status', header: t('columns.status') },
        { key: 'total', header: t('columns.total'), numeric: true },
        { key: 'perInhabitant', header: t('columns.perInhabitant'), numeric: true },
        { key: 'municipalities', header: t('columns.municipalities'), numeric: true },
      ]}
      rows={years.map((year) => {
        const each = centsEach(year.totalCents, year.inhabitants);
        return {
          id: String(year.year),
          cells: {
            year: (
              <Link href={`/${locale}/fonds/${year.year}`} variant="strong">
                {t('year', { year: String(year.year) })}
              </Link>
            ),
            status: <AdoptionStatus locale={locale} status={year.status} />,
            total: formatEuros(locale, year.totalCents),
            perInhabitant: each === null ? '' : formatEuros(locale, each, { cents: true }),
            municipalities: formatNumber(locale, year.municipalities),
          },
        };
      })}
    />
  );
}
