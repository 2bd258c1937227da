import { Columns } from '@/components/ui/columns/columns';
import { type Dot, DotMap } from '@/components/ui/dot-map/dot-map';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Pagination } from '@/components/ui/pagination/pagination';
import { SearchBox } from '@/components/ui/search-box/search-box';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { RollLine } from '@/lib/assembly/queries/ballot';
import { formatNumber } from '@/lib/platform/format';
import type { NamedPage } from '@/lib/platform/search-by-name';

const LOOK = {
  for: { tone: 'green', shape: 'circle' },
  against: { tone: 'red', shape: 'diamond' },
  abstain: { tone: 'amber', shape: 'square' },
  none: { tone: 'neutral', shape: 'ring' },
} as const;

/** How each municipality voted: on the map, with a search, and the largest ones as a table. */
export function RollOverview(props: { locale: Locale; roll: RollLine[]; path: string }) {
  const { locale, roll, path } = props;
  const t = translator(locale, 'assembly.roll');
  const largest = roll.toSorted((a, b) => b.inhabitants - a.inhabitants).slice(0, 10);
  return (
    <Stack gap="l">
      <Heading level={2}>{t('title')}</Heading>
      <Columns
        layout="halves"
        first={<RollMap locale={locale} roll={roll} />}
        second={
          <Stack gap="l">
            <RollSearch locale={locale} path={path} />
            <RollTable
              locale={locale}
              caption={t('caption', { count: roll.length, from: 1, to: largest.length })}
              lines={largest}
            />
            <Link href={`/${locale}${path}/zoeken`}>{t('all', { count: roll.length })}</Link>
          </Stack>
        }
      />
    </Stack>
  );
}

function RollMap({ locale, roll }: { locale: Locale; roll: RollLine[] }) {
  const t = translator(locale, 'assembly');
  // Of equal dots the later lies on top: those who voted must not hide behind those who did not.
  const drawn = roll.toSorted((a, b) => Number(a.choice !== null) - Number(b.choice !== null));
  const dots: Dot[] = drawn.flatMap(({ code, name, mapX, mapY, weight, choice }) => {
    if (mapX === null || mapY === null) return [];
    const label = t('roll.dot', { name, choice: t(`choice.${choice ?? 'none'}`), weight });
    return { id: code, label, x: mapX, y: mapY, size: weight, ...LOOK[choice ?? 'none'] };
  });
  const count = (choice: string) => roll.filter((line) => line.choice === choice).length;
  return (
    <DotMap
      title={t('roll.map', { for: count('for'), against: count('against') })}
      dots={dots}
      width={1000}
      height={1000}
      maxRadius={19}
      minRadius={5}
      legend={(['for', 'against', 'abstain', 'none'] as const).map((choice) => ({
        ...LOOK[choice],
        label: t(`choice.${choice}`),
      }))}
      caption={t('roll.mapCaption')}
    />
  );
}

function RollSearch(props: { locale: Locale; path: string; search?: string }) {
  const t = translator(props.locale, 'assembly.roll');
  const common = translator(props.locale, 'common.actions');
  return (
    <SearchBox
      action={`/${props.locale}${props.path}/zoeken`}
      label={t('search')}
      name="gemeente"
      submitLabel={common('search')}
      defaultValue={props.search}
    />
  );
}

function RollTable(props: { locale: Locale; caption: string; lines: RollLine[] }) {
  const { locale, caption, lines } = props;
  const t = translator(locale, 'assembly');
  const words = translator(locale, 'mandates.instruction');
  // Where no council gave an instruction, the column would say nothing.
  const hasInstructions = lines.some(({ instruction }) => instruction !== null);
  return (
    <Table
      caption={caption}
      phone={hasInstructions ? 'cards' : 'table'}
      columns={[
        { key: 'municipality', header: t('roll.columns.municipality'), rowHeader: true },
        { key: 'choice', header: t('roll.columns.choice') },
        { key: 'weight', header: t('roll.columns.weight'), numeric: true },
        ...(hasInstructions ? [{ key: 'instruction' as const, header: t('roll.columns.instruction') }] : []),
      ]}
      rows={lines.map(({ code, name, choice, weight, instruction }) => ({
        id: code,
        cells: {
          municipality: name,
          choice: t(`choice.${choice ?? 'none'}`),
          weight: formatNumber(locale, weight),
          instruction: instruction ? words(`choice.${instruction}`) : words('notGiven'),
        },
      }))}
    />
  );
}

/** The roll of a vote, searched and in pages. `path` is the address of the result without the language. */
export function RollSearchResults(props: {
  locale: Locale;
  path: string;
  search: string;
  found: NamedPage<RollLine>;
}) {
  const { locale, path, search, found } = props;
  const { count, from, to } = found;
  const t = translator(locale, 'assembly.roll');
  const step = (page: number, label: string) => ({
    href: `/${locale}${path}/zoeken?${new URLSearchParams({ gemeente: search, pagina: String(page) })}`,
    label,
  });
  return (
    <Stack gap="l">
      <RollSearch locale={locale} path={path} search={search} />
      {count === 0 ? (
        <EmptyState title={t('noneTitle')}>{t('none', { search })}</EmptyState>
      ) : (
        <RollTable locale={locale} caption={t('caption', { count, from, to })} lines={found.lines} />
      )}
      <Pagination
        label={t('pages')}
        previous={found.page > 1 ? step(found.page - 1, t('previous')) : undefined}
        next={found.page < found.pages ? step(found.page + 1, t('next')) : undefined}
      />
    </Stack>
  );
}
