import { listAddressOf } from '@/components/municipalities/list-address';
import { SuccessorLinks } from '@/components/municipalities/successor-links';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Table } from '@/components/ui/table/table';
import type { Locale } from '@/i18n/locales';
import { type Translator, translator } from '@/i18n/translator';
import type { MunicipalityLine } from '@/lib/municipalities/queries/list';
import type { Found } from '@/lib/municipalities/search';
import { formatDay, formatNumber } from '@/lib/platform/format';

type Props = { locale: Locale; found: Found<MunicipalityLine>; referenceDate: string | null };

/** One page of the register as a table; inhabitants and votes of those that exist are of the date in the header. */
export function MunicipalityTable({ locale, found, referenceDate }: Props) {
  const t = translator(locale, 'municipalities.list');
  const { query, lines, total } = found;
  return (
    <Table
      caption={t(query.endedOnly ? 'captionEnded' : 'caption', { count: total })}
      columns={[
        {
          key: 'name',
          header: t('columns.name'),
          rowHeader: true,
          sort: {
            href: listAddressOf(locale, { ...query, sort: 'name' }),
            direction: query.sort === 'name' ? 'ascending' : undefined,
          },
        },
        { key: 'province', header: t('columns.province') },
        {
          key: 'inhabitants',
          header:
            referenceDate && !query.endedOnly
              ? t('columns.inhabitantsOn', { date: formatDay(locale, referenceDate) })
              : t('columns.inhabitants'),
          numeric: true,
          sort: {
            href: listAddressOf(locale, { ...query, sort: 'inhabitants' }),
            direction: query.sort === 'inhabitants' ? 'descending' : undefined,
          },
        },
        ...(query.endedOnly ? [] : [{ key: 'votes' as const, header: t('columns.votes'), numeric: true }]),
      ]}
      rows={lines.map((line) => ({
        id: line.slug,
        cells: {
          name: <Name locale={locale} line={line} />,
          province: line.province,
          inhabitants: inhabitantsText(locale, t, line),
          votes: line.votes === null ? null : formatNumber(locale, line.votes),
        },
      }))}
    />
  );
}

function inhabitantsText(
  locale: Locale,
  t: Translator<'municipalities.list'>,
  { inhabitants, endedOn }: MunicipalityLine,
): string {
  if (inhabitants === null) return t('unknown');
  const number = formatNumber(locale, inhabitants);
  return endedOn ? t('lastKnown', { inhabitants: number }) : number;
}

function Name({ locale, line }: { locale: Locale; line: MunicipalityLine }) {
  const link = <Link href={`/${locale}/gemeenten/${line.slug}`}>{line.name}</Link>;
  if (!line.endedOn) return link;
  const t = translator(locale, 'municipalities.list');
  return (
    <Stack gap="xs">
      <span className="flex flex-wrap items-center gap-2">
        {link}
        <Status tone="neutral" icon="history">
          {t('endedTag')}
        </Status>
      </span>
      <span className="font-normal text-small">
        {t.rich('ended', {
          date: formatDay(locale, line.endedOn),
          successors: () => <SuccessorLinks locale={locale} successors={line.successors} />,
        })}
      </span>
    </Stack>
  );
}
