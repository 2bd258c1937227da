import { Table } from '@/components/ui/table/table';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatEuros, formatTenthsOfPercent } from '@/lib/platform/format';

/** Lines and total in cents, as text. */
export type BudgetLines = { totalCents: string; lines: { id: string; name: string; amountCents: string }[] };

/** The share of a part in tenths of a per cent, rounded half up, in whole numbers. 0 of nothing is 0. */
export function tenthsOf(part: bigint, whole: bigint): bigint {
  return whole === 0n ? 0n : (part * 2000n + whole) / (2n * whole);
}

/** The lines of a budget with their sum. */
export function BudgetTable(props: { locale: Locale; year: number; budget: BudgetLines }) {
  const { locale, year, budget } = props;
  const t = translator(locale, 'fund.year');
  const total = BigInt(budget.totalCents);
  return (
    <Table
      caption={t('table', { year })}
      phone="table"
      columns={[
        { key: 'line', header: t('columns.line'), rowHeader: true },
        { key: 'amount', header: t('columns.amount'), numeric: true },
        { key: 'share', header: t('columns.share'), numeric: true },
      ]}
      rows={budget.lines.map(({ id, name, amountCents }) => ({
        id,
        cells: {
          line: name,
          amount: formatEuros(locale, amountCents),
          share: formatTenthsOfPercent(locale, tenthsOf(BigInt(amountCents), total)),
        },
      }))}
      footer={{ line: t('sum'), amount: formatEuros(locale, total), share: '' }}
    />
  );
}
