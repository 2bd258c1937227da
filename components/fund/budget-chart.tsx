import { type BudgetLines, tenthsOf } from '@/components/fund/budget-table';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatEuros, formatTenthsOfPercent } from '@/lib/platform/format';

/**
 * The lines of a budget as bars, the largest first. Names and amounts are text beside the bars, so that they wrap
 * on a phone and are read aloud; the bars are pictures of the amounts only.
 */
export function BudgetChart({ locale, budget }: { locale: Locale; budget: BudgetLines }) {
  const t = translator(locale, 'fund.year');
  const lines = budget.lines.toSorted((a, b) => Number(BigInt(b.amountCents) - BigInt(a.amountCents)));
  const [first] = lines;
  if (!first) return null;
  const largest = BigInt(first.amountCents);
  const share = tenthsOf(largest, BigInt(budget.totalCents));
  const words = { name: first.name, amount: formatEuros(locale, largest) };
  return (
    <figure className="flex flex-col gap-4">
      <figcaption className="max-w-measure font-heading text-h3">
        {lines.length === 1
          ? t('findingOne', words)
          : t('finding', { ...words, share: formatTenthsOfPercent(locale, share) })}
      </figcaption>
      <ul className="flex flex-col gap-3">
        {lines.map((line) => (
          <li key={line.id}>
            <div className="flex flex-wrap justify-between gap-x-4 text-small">
              <span>{line.name}</span>
              <span className="font-semibold tabular-nums">{formatEuros(locale, line.amountCents)}</span>
            </div>
            <svg width="100%" height="14" aria-hidden="true" focusable="false" className="mt-1 block">
              <rect width="100%" height="14" rx="3" className="fill-mist" />
              <rect
                width={`${percentOf(BigInt(line.amountCents), largest)}%`}
                height="14"
                rx="3"
                className="fill-brand"
              />
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** A length in per cent with one decimal, in whole numbers. */
function percentOf(part: bigint, whole: bigint): string {
  const tenths = tenthsOf(part, whole);
  return `${tenths / 10n}.${tenths % 10n}`;
}
