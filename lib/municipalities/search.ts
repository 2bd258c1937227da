import { fold } from '@/lib/platform/fold';
import {
  type Ignored,
  type ListAddress,
  MAX_QUERY_LENGTH,
  MUNICIPALITIES_PAGE,
  SORTS,
  type Sort,
} from './schema';

/** What searching looks at. */
export type Searchable = {
  slug: string;
  name: string;
  province: string;
  inhabitants: number | null;
  endedOn: string | null;
};

/** What was asked, as far as it could be used. */
export type ListQuery = { q: string; province: string; sort: Sort; endedOnly: boolean };

/** One page of the list. `from` and `to` count from 1; `next` is the slug to go on after, null at the end. */
export type Found<Line> = {
  query: ListQuery;
  ignored: Ignored[];
  lines: Line[];
  total: number;
  from: number;
  to: number;
  next: string | null;
  /** The page before this one: the slug it goes on after, or null for the first page. Undefined on the first page. */
  previous?: string | null;
  /** All provinces, by name, for the filter. */
  provinces: string[];
};

const byName = new Intl.Collator('nl', { ignorePunctuation: true });

/**
 * A page of the municipalities that an address asks for. A search by name finds also those that ended, because
 * who looks for one has an old name in hand; without a name the list holds those that exist, or with
 * `status=ended` those that do not. What can't be used is left out and named in `ignored`. Never throws.
 */
export function searchMunicipalities<Line extends Searchable>(
  all: readonly Line[],
  address: ListAddress,
): Found<Line> {
  const provinces = [...new Set(all.map(({ province }) => province))].sort(byName.compare);
  const { query, ignored } = usable(address, provinces);
  const sorted = all.filter((line) => matches(line, query)).sort(orderOf(query.sort));
  const seen = address.after ? sorted.findIndex(({ slug }) => slug === address.after) : -1;
  if (address.after && seen < 0) ignored.push('after_unknown');
  const lines = sorted.slice(seen + 1, seen + 1 + MUNICIPALITIES_PAGE);
  const to = seen + 1 + lines.length;
  return {
    query,
    ignored,
    lines,
    total: sorted.length,
    from: lines.length > 0 ? seen + 2 : 0,
    to,
    previous: seen < 0 ? undefined : (sorted[seen - MUNICIPALITIES_PAGE]?.slug ?? null),
    next: to < sorted.length ? (lines.at(-1)?.slug ?? null) : null,
    provinces,
  };
}

function usable(address: ListAddress, provinces: string[]): { query: ListQuery; ignored: Ignored[] } {
  const ignored: Ignored[] = [];
  const province = provinces.includes(address.province) ? address.province : '';
  const sort = SORTS.find((known) => known === address.sort) ?? 'name';
  const endedOnly = address.status === 'ended';
  if (address.q.length > MAX_QUERY_LENGTH) ignored.push('q_too_long');
  if (address.province && !province) ignored.push('province_unknown');
  if (address.sort && address.sort !== sort) ignored.push('sort_unknown');
  if (address.status && !endedOnly) ignored.push('status_unknown');
  return { query: { q: address.q.slice(0, MAX_QUERY_LENGTH), province, sort, endedOnly }, ignored };
}

function matches(line: Searchable, { q, province, endedOnly }: ListQuery): boolean {
  if (province && line.province !== province) return false;
  if (endedOnly && !line.endedOn) return false;
  if (!q) return endedOnly || !line.endedOn;
  return folded(line.name).includes(folded(q));
}

/** Lower case, without accents and marks, so that "sudwest" finds Súdwest-Fryslân and "s gravenhage" 's-Gravenhage. */
function folded(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function orderOf(sort: Sort): (a: Searchable, b: Searchable) => number {
  // The slug decides between equals, so that a page never repeats or skips one.
  const names = (a: Searchable, b: Searchable) =>
    byName.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1);
  if (sort === 'name') return names;
  return (a, b) => (b.inhabitants ?? -1) - (a.inhabitants ?? -1) || names(a, b);
}
