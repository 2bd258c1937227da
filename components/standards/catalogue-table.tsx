import { catalogueHref, standardHref } from '@/components/standards/catalogue-href';
import type { Mine } from '@/components/standards/mine';
import { StandingStatus } from '@/components/standards/standing-status';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Table, type TableColumn } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatDay, formatRelativeDays } from '@/lib/platform/format';
import type { StandardLine } from '@/lib/standards/queries/list';
import type { Catalogue } from '@/lib/standards/queries/search';
import { type CatalogueFilters, MOST_COUNTED } from '@/lib/standards/schema';
import { standingToday } from '@/lib/standards/standing';

type Props = {
  locale: Locale;
  today: string;
  catalogue: Catalogue;
  filters: CatalogueFilters;
  mine?: Mine;
};
type Key = 'name' | 'theme' | 'standing' | 'due';

/** One page of standards with how many there are, in words. */
export function CatalogueTable(props: Props) {
  const { locale, catalogue, filters } = props;
  const t = translator(locale, 'standards.list');
  const isFiltered = filters.words.length > 0 || filters.theme !== null || filters.standing !== null;
  const { total } = catalogue.counts;
  const counted = isFiltered ? t('found', { count: total ?? 0 }) : t('all', { count: total ?? 0 });
  const many = isFiltered ? t('manyFound', { most: MOST_COUNTED }) : t('many', { most: MOST_COUNTED });
  return (
    <Table<Key>
      caption={total === null ? many : counted}
      columns={columnsOf(props)}
      rows={catalogue.page.standards.map((standard) => ({
        id: standard.id,
        cells: cellsOf(standard, props),
      }))}
    />
  );
}

function columnsOf({ locale, filters, mine }: Props): TableColumn<Key>[] {
  const t = translator(locale, 'standards.list.columns');
  const isUp = filters.order === 'name';
  return [
    {
      key: 'name',
      header: t('name'),
      rowHeader: true,
      sort: {
        href: catalogueHref(locale, { ...filters, order: isUp ? 'name_desc' : 'name', position: null }),
        direction: isUp ? 'ascending' : 'descending',
      },
    },
    { key: 'theme', header: t('theme') },
    { key: 'standing', header: t('standing') },
    { key: 'due', header: mine ? t('mine', { municipality: mine.municipality }) : t('complyBy') },
  ];
}

function cellsOf(standard: StandardLine, { locale, today, mine }: Props) {
  const themes = translator(locale, 'common.themes');
  const standing = standingToday(standard, today);
  const due = mine
    ? mine.obligations.find((obligation) => obligation.standard.id === standard.id)?.dueOn
    : standard.complyBy;
  return {
    name: (
      <>
        <Link href={standardHref(locale, standard.slug)}>{standard.name[locale]}</Link>
        <span className="summary">{standard.summary[locale]}</span>
      </>
    ),
    theme: themes(standard.theme),
    standing: (
      <StandingStatus
        locale={locale}
        standing={standing}
        bindingFrom={standing === 'binding_soon' ? standard.bindingFrom : null}
      />
    ),
    due: due ? <Due locale={locale} today={today} due={due} /> : null,
  };
}

function Due({ locale, today, due }: { locale: Locale; today: string; due: string }) {
  return (
    <Stack gap="xs">
      <time dateTime={due}>{formatDay(locale, due)}</time>
      <Text size="small" tone="soft">
        {formatRelativeDays(locale, today, due)}
      </Text>
    </Stack>
  );
}
