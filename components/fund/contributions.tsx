import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { LinkRow } from '@/components/ui/link-row/link-row';
import { Notice } from '@/components/ui/notice/notice';
import { Pagination } from '@/components/ui/pagination/pagination';
import { SearchBox } from '@/components/ui/search-box/search-box';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { ContributionLine } from '@/lib/fund/queries/contributions';
import type { FundYear } from '@/lib/fund/queries/years';
import { formatDay, formatEuros, formatNumber } from '@/lib/platform/format';
import type { NamedPage } from '@/lib/platform/search-by-name';

type Props = { locale: Locale; year: FundYear };

/** Whether the amounts are fixed or provisional, and on which inhabitants they stand. */
function Firmness({ locale, year }: Props) {
  const t = translator(locale, 'fund.year');
  const day = formatDay(locale, year.budget.referenceDate);
  if (year.budget.status === 'adopted') return <Text>{t('contributionsFixed', { day })}</Text>;
  return (
    <Notice tone="warning">
      <p>{t('contributionsProvisional', { day })}</p>
    </Notice>
  );
}

/** What municipalities pay: a search, the largest contributions, and everything as a download. */
export function Contributions({ locale, year }: Props) {
  const t = translator(locale, 'fund.year');
  const { contributions, budget } = year;
  const largest = contributions.toSorted((a, b) => b.inhabitants - a.inhabitants).slice(0, 10);
  return (
    <Stack gap="l">
      <Heading level={2}>{t('contributions')}</Heading>
      {contributions.length === 0 ? (
        <Text>{t('noContributions')}</Text>
      ) : (
        <>
          <Firmness locale={locale} year={year} />
          <ContributionSearch locale={locale} year={budget.year} />
          <ContributionTable
            locale={locale}
            caption={t('captionLargest', { count: largest.length })}
            lines={largest}
          />
          <LinkRow
            links={[
              {
                href: `/${locale}/fonds/${budget.year}/zoeken`,
                label: t('all', { count: contributions.length }),
              },
              { href: `/api/v1/budgets/${budget.year}/contributions.csv`, label: t('csv'), download: true },
            ]}
          />
          <Text size="small" tone="soft">
            {t('rule')}
          </Text>
        </>
      )}
    </Stack>
  );
}

function ContributionSearch(props: { locale: Locale; year: number; search?: string }) {
  const { locale, year, search } = props;
  const t = translator(locale, 'fund.year');
  const common = translator(locale, 'common.actions');
  return (
    <SearchBox
      action={`/${locale}/fonds/${year}/zoeken`}
      label={t('search')}
      name="gemeente"
      submitLabel={common('search')}
      defaultValue={search}
    />
  );
}

function ContributionTable(props: { locale: Locale; caption: string; lines: ContributionLine[] }) {
  const { locale, caption, lines } = props;
  const t = translator(locale, 'fund.year.contributionColumns');
  return (
    <Table
      caption={caption}
      phone="table"
      columns={[
        { key: 'municipality', header: t('municipality'), rowHeader: true },
        { key: 'inhabitants', header: t('inhabitants'), numeric: true },
        { key: 'amount', header: t('amount'), numeric: true },
      ]}
      rows={lines.map(({ code, name, inhabitants, amountCents }) => ({
        id: code,
        cells: {
          municipality: name,
          inhabitants: formatNumber(locale, inhabitants),
          amount: formatEuros(locale, amountCents),
        },
      }))}
    />
  );
}

/** The contributions of a year, searched and in pages. */
export function ContributionSearchResults(props: {
  locale: Locale;
  year: FundYear;
  search: string;
  found: NamedPage<ContributionLine>;
}) {
  const { locale, year, search, found } = props;
  const t = translator(locale, 'fund.year');
  const { count, from, to, page, pages } = found;
  const step = (number: number, label: string) => ({
    href: `/${locale}/fonds/${year.budget.year}/zoeken?${new URLSearchParams({ gemeente: search, pagina: String(number) })}`,
    label,
  });
  return (
    <Stack gap="l">
      <ContributionSearch locale={locale} year={year.budget.year} search={search} />
      <Firmness locale={locale} year={year} />
      {count === 0 ? (
        <EmptyState title={t('noneTitle')}>{t('none', { search })}</EmptyState>
      ) : (
        <ContributionTable locale={locale} caption={t('caption', { count, from, to })} lines={found.lines} />
      )}
      <Pagination
        label={t('pages')}
        previous={page > 1 ? step(page - 1, t('previous')) : undefined}
        next={page < pages ? step(page + 1, t('next')) : undefined}
      />
    </Stack>
  );
}
