import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '@/lib/platform/database';
import { Prisma } from '@/lib/platform/generated/client';
import type { Result } from '@/lib/platform/result';
import { parseCursor } from '@/lib/standards/cursor';
import { countStandards, listStandards, pageOfStandards } from '@/lib/standards/queries/list';
import { type CatalogueFilters, NO_FILTERS } from '@/lib/standards/schema';
import { searchWords } from '@/lib/standards/search-words';
import { World } from '@/tests/support/world';

const world = World.use();
const MANY = 10_000;
const TODAY = '2026-11-24';
const LIMIT = 25;

beforeAll(async () => {
  // Straight into the table: making each by a command would take minutes and prove nothing here.
  await world.owner.$executeRaw`
    INSERT INTO standard (id, slug, name_nl, name_en, theme, standing, manager_name, manager_url, source_url,
      summary_nl, summary_en, about_nl, about_en)
    SELECT gen_random_uuid(), 'proef-' || n,
      -- Many share a name, so that the id has to decide the order too.
      CASE WHEN n % 4 = 0 THEN 'Zelfde naam' ELSE 'Proef ' || lpad((n * 7919 % 10007)::text, 5, '0') END,
      'Trial ' || n, (enum_range(NULL::theme))[1 + n % 8],
      (CASE WHEN n % 500 = 0 THEN 'binding' ELSE 'recommended' END)::standing,
      'Beheerder', 'https://example.org', 'https://example.org',
      CASE WHEN n % 1000 = 1 THEN 'Over financiën en 100% _zekerheid_' ELSE 'Samenvatting' END, 'Summary', 'Over', 'About'
    FROM generate_series(1, ${MANY}) AS n`;
  await world.owner.$executeRaw`VACUUM ANALYZE standard`;
});

function successOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function list(filters: Partial<CatalogueFilters>) {
  return successOf(
    await listStandards.execute(null, { filters: { ...NO_FILTERS, ...filters }, limit: LIMIT, today: TODAY }),
  );
}

/** All ids from the first page to the last, by `next`. */
async function walk(filters: Partial<CatalogueFilters>, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let position: CatalogueFilters['position'] = null;
  for (;;) {
    const asked: CatalogueFilters = { ...NO_FILTERS, ...filters, position };
    const page = successOf(await listStandards.execute(null, { filters: asked, limit, today: TODAY }));
    ids.push(...page.standards.map(({ id }) => id));
    const after = page.next && parseCursor(page.next);
    if (!after) return ids;
    position = { after };
  }
}

type Plan = {
  'Actual Rows': number;
  'Rows Removed by Filter'?: number;
  'Index Name'?: string;
  Plans?: Plan[];
};

/** The nodes of the plan that PostgreSQL, as the portal's own role, really ran. */
async function planOf(filters: Partial<CatalogueFilters>): Promise<Plan[]> {
  const statement = pageOfStandards({
    filters: { ...NO_FILTERS, ...filters },
    limit: LIMIT + 1,
    today: TODAY,
  });
  const [row] = await database().$queryRaw<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(
    Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`,
  );
  const root = row?.['QUERY PLAN'][0]?.Plan;
  const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
  return root ? nodes(root) : [];
}

function mostRows(plan: Plan[]): number {
  return Math.max(...plan.map((node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)));
}

describe('a catalogue of ten thousand standards', () => {
  test('reads about one page of rows by an index, at the start and deep in the list', async () => {
    const [first] = (await walk({}, 100)).slice(9_000);
    const row = await world.owner.standard.findUniqueOrThrow({ where: { id: first } });
    const deep = { position: { after: { name: row.nameNl, id: row.id } } };
    const cases: { filters: Partial<CatalogueFilters>; most: number }[] = [
      { filters: {}, most: LIMIT + 1 },
      { filters: deep, most: LIMIT + 1 },
      { filters: { standing: 'binding' }, most: LIMIT + 1 },
      { filters: { standing: 'recommended', ...deep }, most: LIMIT + 1 },
      { filters: { theme: 'security' }, most: LIMIT + 1 },
      { filters: { theme: row.theme, ...deep, order: 'name_desc' }, most: LIMIT + 1 },
    ];
    for (const { filters, most } of cases) {
      const plan = await planOf(filters);
      const scans = plan.filter((node) => node['Index Name']?.startsWith('standard_'));
      expect(scans.length, JSON.stringify(filters)).toBeGreaterThan(0);
      expect(mostRows(plan)).toBeLessThanOrEqual(most);
    }
  });

  test('finds a rare word by the trigram index, although the portal reads through row-level security', async () => {
    const plan = await planOf({ words: searchWords('financien') });
    expect(plan.map((node) => node['Index Name'])).toContain('standard_search_text_idx');
    expect(mostRows(plan)).toBeLessThanOrEqual(LIMIT + 1);
  });

  test.each([
    [{}, MANY],
    [{ order: 'name_desc' as const }, MANY],
    [{ theme: 'geo' as const }, MANY / 8],
    [{ theme: 'geo' as const, standing: 'recommended' as const, order: 'name_desc' as const }, MANY / 8],
  ])('pages forth over each standard once (%o)', async (filters, expected) => {
    const ids = await walk(filters, 97);
    expect(ids).toHaveLength(expected);
    expect(new Set(ids).size).toBe(expected);
  });

  test('pages back to the pages one came from', async () => {
    const first = await list({});
    const second = await list({ position: { after: cursorOf(first.next) } });
    const third = await list({ position: { after: cursorOf(second.next) } });
    const back = await list({ position: { before: cursorOf(third.previous) } });
    expect(back.standards).toEqual(second.standards);
    expect(back.next).not.toBeNull();
    const start = await list({ position: { before: cursorOf(back.previous) } });
    expect(start.standards).toEqual(first.standards);
    expect(start.previous).toBeNull();
    expect(first.previous).toBeNull();
  });

  test('past the end there is nothing, and no next page', async () => {
    const page = await list({ position: { after: { name: '\u{10FFFF}', id: crypto.randomUUID() } } });
    expect(page).toMatchObject({ standards: [], next: null });
  });

  test('does not count beyond a thousand', async () => {
    const counts = successOf(await countStandards.execute(null, { filters: NO_FILTERS }));
    expect(counts).toEqual({ total: null, byTheme: null, byStanding: null });
    const binding = { ...NO_FILTERS, standing: 'binding' as const };
    expect(successOf(await countStandards.execute(null, { filters: binding })).total).toBe(20);
  });
});

function cursorOf(text: string | null) {
  const cursor = text && parseCursor(text);
  if (!cursor) throw new Error('There is no such page');
  return cursor;
}

describe('the order of the catalogue', () => {
  test('pays no attention to capitals and accents', async () => {
    const names = ['aaa eHerkenning', 'AAA DUTO', 'aaa Digikoppeling', 'AAA Éénmalig', 'aaa iWmo'];
    for (const nameNl of names) {
      const { id } = await world.standard();
      await world.owner.standard.update({ where: { id }, data: { nameNl } });
    }
    const { standards } = await list({ words: ['aaa'] });
    expect(standards.map(({ name }) => name.nl)).toEqual([
      'aaa Digikoppeling',
      'AAA DUTO',
      'AAA Éénmalig',
      'aaa eHerkenning',
      'aaa iWmo',
    ]);
  });
});

describe('searching', () => {
  const found = async (text: string) =>
    (await list({ words: searchWords(text) })).standards.map(({ slug }) => slug).sort();

  test('matches all words, in any order, without capitals and accents', async () => {
    const all = await found('FINANCIEN over');
    expect(all).toHaveLength(10);
    expect(await found('over financiën')).toEqual(all);
    expect(await found('financiën proef-1001')).toEqual(['proef-1001']);
    expect(await found('financiën proef-1002')).toEqual([]);
  });
  test('takes the wildcards of the database for what they are', async () => {
    expect(await found('100%')).toHaveLength(10);
    expect(await found('_zekerheid_')).toHaveLength(10);
    expect(await found('fin_ncien')).toEqual([]);
    expect(await found('\\')).toEqual([]);
    expect(await found("'; DROP TABLE standard; --")).toEqual([]);
  });
  test('counts what it finds under each other theme and standing', async () => {
    const filters = { ...NO_FILTERS, words: searchWords('financien'), theme: 'security' as const };
    const counts = successOf(await countStandards.execute(null, { filters }));
    const sum = Object.values(counts.byTheme ?? {}).reduce((a, b) => a + b, 0);
    expect(sum).toBe(10);
    expect(counts.total).toBe(counts.byTheme?.security ?? 0);
  });
});
