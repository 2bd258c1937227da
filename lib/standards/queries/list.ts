import 'server-only';
import type { Text } from '@/i18n/text';
import type { Transaction } from '@/lib/platform/database';
import { Prisma } from '@/lib/platform/generated/client';
import { query } from '@/lib/platform/query';
import { formatCursor } from '@/lib/standards/cursor';
import { standardPolicy } from '@/lib/standards/policy';
import { type CatalogueFilters, type KeptStanding, MOST_COUNTED, type Theme } from '@/lib/standards/schema';
import { containsPattern } from '@/lib/standards/search-words';

/** A standard in the catalogue, in both languages. Days are YYYY-MM-DD. */
export type StandardLine = {
  id: string;
  slug: string;
  name: Text;
  summary: Text;
  theme: Theme;
  standing: KeptStanding;
  managerName: string;
  /** The newest version that is alive; null when there is none */
  version: string | null;
  /** Of the agreement that speaks: the one in force, or else the next one. Null when nothing binds */
  bindingFrom: string | null;
  complyBy: string | null;
};

/** One page, with the cursors of the pages around it (null: there is none). */
export type StandardPage = { standards: StandardLine[]; next: string | null; previous: string | null };

type Asked = { filters: CatalogueFilters; limit: number; today: string };

type Row = Omit<StandardLine, 'name' | 'summary'> & {
  nameNl: string;
  nameEn: string;
  summaryNl: string;
  summaryEn: string;
};

/** Standards by name from a place in the list. Reads about one page of rows, however long the list is. */
export const listStandards = query({
  name: 'standard.list',
  policy: standardPolicy,
  read: async (tx, { filters, limit, today }: Asked): Promise<StandardPage> => {
    const { position } = filters;
    const goesBack = position !== null && 'before' in position;
    const rows = await tx.$queryRaw<Row[]>(pageOfStandards({ filters, limit: limit + 1, today }));
    const hasMore = rows.length > limit;
    const kept = rows.slice(0, limit);
    if (goesBack) kept.reverse();
    const standards = kept.map(lineOf);
    const [first, last] = [standards.at(0), standards.at(-1)];
    const hasNext = goesBack ? standards.length > 0 : hasMore;
    const hasPrevious = goesBack ? hasMore : position !== null;
    return {
      standards,
      next: hasNext && last ? formatCursor({ name: last.name.nl, id: last.id }) : null,
      previous: hasPrevious && first ? formatCursor({ name: first.name.nl, id: first.id }) : null,
    };
  },
});

function lineOf({ nameNl, nameEn, summaryNl, summaryEn, ...rest }: Row): StandardLine {
  return { ...rest, name: { nl: nameNl, en: nameEn }, summary: { nl: summaryNl, en: summaryEn } };
}

/**
 * The statement behind a page: first the rows of the page by their index, then for those rows alone the
 * version and the agreement. Exported so that a test can read its plan.
 */
export function pageOfStandards({ filters, limit, today }: Asked): Prisma.Sql {
  const { position } = filters;
  const goesBack = position !== null && 'before' in position;
  const ascends = (filters.order === 'name') !== goesBack;
  const direction = ascends ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const lead = leadOf(filters);
  const [columns, place] = lead ? [Prisma.sql`${lead.column}, s.name_nl, s.id`, lead.value] : [BY_NAME, null];
  const conditions = conditionsOf(filters);
  if (position) {
    const { name, id } = 'after' in position ? position.after : position.before;
    const beyond = ascends ? Prisma.sql`>` : Prisma.sql`<`;
    const row = place ? Prisma.sql`${place}, ${name}, ${id}::uuid` : Prisma.sql`${name}, ${id}::uuid`;
    conditions.push(Prisma.sql`(${columns}) ${beyond} (${row})`);
  }
  const order = Prisma.join(
    [...(lead ? [lead.column] : []), Prisma.sql`s.name_nl`, Prisma.sql`s.id`].map(
      (column) => Prisma.sql`${column} ${direction}`,
    ),
  );
  return Prisma.sql`
    WITH page AS (
      SELECT s.id, s.slug, s.name_nl, s.name_en, s.summary_nl, s.summary_en, s.theme, s.standing, s.manager_name
      FROM standard s ${whereAll(conditions)}
      ORDER BY ${order} LIMIT ${limit})
    SELECT page.id, page.slug, page.name_nl AS "nameNl", page.name_en AS "nameEn",
      page.summary_nl AS "summaryNl", page.summary_en AS "summaryEn", page.theme::text, page.standing::text,
      page.manager_name AS "managerName", newest.version,
      to_char(agreement.in_force_from, 'YYYY-MM-DD') AS "bindingFrom",
      to_char(agreement.comply_by, 'YYYY-MM-DD') AS "complyBy"
    FROM page
    LEFT JOIN LATERAL (
      SELECT v.version FROM standard_version v
      WHERE v.standard_id = page.id AND v.status NOT IN ('replaced', 'withdrawn', 'rejected')
      ORDER BY v.position DESC LIMIT 1) newest ON true
    LEFT JOIN LATERAL (
      SELECT a.in_force_from, a.comply_by FROM binding_agreement a
      JOIN standard_version v ON v.id = a.standard_version_id
      WHERE v.standard_id = page.id AND v.status IN ('decided', 'in_force', 'evaluation')
      ORDER BY a.in_force_from <= ${today}::date DESC, a.in_force_from DESC LIMIT 1) agreement ON true
    ORDER BY page.name_nl ${direction}, page.id ${direction}`;
}

const BY_NAME = Prisma.sql`s.name_nl, s.id`;

/** The filter whose index holds the list in its order: the narrower of the two, or none. */
function leadOf({ theme, standing }: Pick<CatalogueFilters, 'theme' | 'standing'>) {
  if (standing) return { column: Prisma.sql`s.standing`, value: Prisma.sql`${standing}::standing` };
  if (theme) return { column: Prisma.sql`s.theme`, value: Prisma.sql`${theme}::theme` };
  return null;
}

/**
 * The conditions of the filters, without the place in the list. Equality is written as a range: behind
 * row-level security PostgreSQL may not look up how common a value is and takes "equal" for half of the
 * table, so that it would rather read through all names than use the index of the filter.
 */
function conditionsOf(filters: Pick<CatalogueFilters, 'words' | 'theme' | 'standing'>): Prisma.Sql[] {
  const { words, theme, standing } = filters;
  return [
    ...words.map((word) => Prisma.sql`s.search_text LIKE ${containsPattern(word)}`),
    ...(theme ? [Prisma.sql`s.theme BETWEEN ${theme}::theme AND ${theme}::theme`] : []),
    ...(standing ? [Prisma.sql`s.standing BETWEEN ${standing}::standing AND ${standing}::standing`] : []),
  ];
}

function whereAll(conditions: Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty;
}

/** How many standards there are under the filters, and under each other theme and standing. */
export type StandardCounts = {
  /** Null: more than MOST_COUNTED */
  total: number | null;
  /** Null: there are too many to count each */
  byTheme: Partial<Record<Theme, number>> | null;
  byStanding: Partial<Record<KeptStanding, number>> | null;
};

type Group = { theme: Theme; standing: KeptStanding; count: number };

/** Counts at most MOST_COUNTED + 1 rows, so that it costs the same for a list of any length. */
export const countStandards = query({
  name: 'standard.count',
  policy: standardPolicy,
  read: async (tx, { filters }: { filters: CatalogueFilters }): Promise<StandardCounts> => {
    const groups = await countGroups(tx, { ...filters, theme: null, standing: null });
    const isTheme = (group: Group) => !filters.theme || group.theme === filters.theme;
    const isStanding = (group: Group) => !filters.standing || group.standing === filters.standing;
    if (sumOf(groups) <= MOST_COUNTED) {
      return {
        total: sumOf(groups.filter((group) => isTheme(group) && isStanding(group))),
        byTheme: sumsBy(groups.filter(isStanding), ({ theme }) => theme),
        byStanding: sumsBy(groups.filter(isTheme), ({ standing }) => standing),
      };
    }
    const total = sumOf(await countGroups(tx, filters));
    return { total: total > MOST_COUNTED ? null : total, byTheme: null, byStanding: null };
  },
});

function countGroups(tx: Transaction, filters: CatalogueFilters): Promise<Group[]> {
  return tx.$queryRaw<Group[]>`
    SELECT theme::text, standing::text, count(*)::int AS count FROM (
      SELECT s.theme, s.standing FROM standard s ${whereAll(conditionsOf(filters))} LIMIT ${MOST_COUNTED + 1}
    ) found GROUP BY theme, standing`;
}

function sumOf(groups: Group[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function sumsBy<Key extends string>(
  groups: Group[],
  keyOf: (group: Group) => Key,
): Partial<Record<Key, number>> {
  const sums: Partial<Record<Key, number>> = {};
  for (const group of groups) sums[keyOf(group)] = (sums[keyOf(group)] ?? 0) + group.count;
  return sums;
}
