import { fold } from '@/lib/platform/fold';

/** One page of a list of named things. `from`, `to` and `page` count from 1; without a hit all are 0 but `page`. */
export type NamedPage<Line> = {
  lines: Line[];
  count: number;
  from: number;
  to: number;
  page: number;
  pages: number;
};

const PAGE_SIZE = 50;

/**
 * Those whose name contains `search`, in the order given, fifty to a page. For lists that are kept whole, such as
 * the 342 municipalities; a page beyond the last is the last.
 */
export function searchByName<Line extends { name: string }>(
  lines: readonly Line[],
  search: string,
  page: number,
): NamedPage<Line> {
  const wanted = fold(search).trim();
  const found = lines.filter(({ name }) => fold(name).includes(wanted));
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  const start = (shown - 1) * PAGE_SIZE;
  const slice = found.slice(start, start + PAGE_SIZE);
  const from = slice.length === 0 ? 0 : start + 1;
  return { lines: slice, count: found.length, from, to: start + slice.length, page: shown, pages };
}

/** What the address asks for: ?gemeente=nij&pagina=2. Anything else counts as not asked. */
export function askedIn(parameters: Record<string, string | string[] | undefined>): {
  search: string;
  page: number;
} {
  const { gemeente, pagina } = parameters;
  const search = typeof gemeente === 'string' ? gemeente.trim().slice(0, 100) : '';
  const page = typeof pagina === 'string' && /^\d{1,4}$/.test(pagina) ? Number(pagina) : 1;
  return { search, page };
}
