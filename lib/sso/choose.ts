import { type NamedPage, searchByName } from '@/lib/platform/search-by-name';

type Choice = { slug: string; name: string; domains: readonly string[] };

/**
 * The municipalities that somebody may mean: by a part of the name, by a mail domain, or by their own address. An
 * address is only looked at for what stands behind the @.
 */
export function choose<Line extends Choice>(
  choices: readonly Line[],
  asked: string,
  page: number,
): NamedPage<Line> {
  const domain = asked.slice(asked.lastIndexOf('@') + 1).toLowerCase();
  const isDomain = asked.includes('@') || domain.includes('.');
  if (!isDomain) return searchByName(choices, asked, page);
  return searchByName(
    choices.filter(({ domains }) => domains.includes(domain)),
    '',
    page,
  );
}
