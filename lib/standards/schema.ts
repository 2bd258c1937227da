import { z } from 'zod';
import type { AddressQuery } from '@/lib/platform/search-address';
import { lines } from '@/lib/platform/text-input';
import { type Cursor, parseCursor } from '@/lib/standards/cursor';
import type { StandardCommand } from '@/lib/standards/lifecycle';
import { LONGEST_SEARCH, searchWords } from '@/lib/standards/search-words';

/** Standards on one page of the catalogue. */
export const CATALOGUE_PAGE_SIZE = 25;

/** Beyond this many, a list is said to have "more than" so many: counting on would cost more than it tells. */
export const MOST_COUNTED = 1000;

/** The themes of the catalogue, in the order in which they are offered. */
export const THEMES = [
  'services',
  'exchange',
  'identity',
  'security',
  'documents',
  'accessibility',
  'procurement',
  'geo',
] as const;
export type Theme = (typeof THEMES)[number];

/** The standings that are kept with a standard, from what asks most of a municipality to what asks least. */
export const KEPT_STANDINGS = ['binding', 'recommended', 'consultation', 'draft', 'replaced'] as const;
export type KeptStanding = (typeof KEPT_STANDINGS)[number];

/** The orders of the catalogue: by name, from A or from Z. */
export const ORDERS = ['name', 'name_desc'] as const;
export type Order = (typeof ORDERS)[number];

/** The steps that the Taskforce takes with a version, as the table names them. */
export const TASKFORCE_STEPS = [
  'standard.start_intake',
  'standard.consult',
  'standard.ask_advice',
  'standard.reject',
  'standard.evaluate',
  'standard.keep',
] as const satisfies StandardCommand[];

/** A step of a version; the reason is for a rejection. */
export const advanceInput = z.object({
  versionId: z.uuid(),
  step: z.enum(TASKFORCE_STEPS),
  reason: lines(2000, 0).default(''),
});

/** Where a page begins: after a row, or before one (going back). */
export type Position = { readonly after: Cursor } | { readonly before: Cursor } | null;

/** What the catalogue is asked for. */
export type CatalogueFilters = {
  /** As typed, to show it again */
  q: string;
  /** What is searched for; see search-words.ts */
  words: string[];
  theme: Theme | null;
  standing: KeptStanding | null;
  order: Order;
  position: Position;
};

/** What in an address could not be used. It is left out, and the page says so. */
export const CATALOGUE_PROBLEMS = ['q_too_long', 'theme', 'standing', 'order', 'position'] as const;
export type CatalogueProblem = (typeof CATALOGUE_PROBLEMS)[number];

export const NO_FILTERS: CatalogueFilters = {
  q: '',
  words: [],
  theme: null,
  standing: null,
  order: 'name',
  position: null,
};

const theme = z.enum(THEMES);
const standing = z.enum(KEPT_STANDINGS);
const order = z.enum(ORDERS);
const cursor = z.string().transform((text, context) => {
  const parsed = parseCursor(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'is not a cursor that this list gave out' });
  return z.NEVER;
});

/**
 * Reads the address of the catalogue: q, thema, status, volgorde, and na or voor. Never fails: what can't be
 * used is left out and named in `problems`, so that an old or mistyped link still shows a list.
 */
export function readCatalogueAddress(query: AddressQuery): {
  filters: CatalogueFilters;
  problems: CatalogueProblem[];
} {
  const problems: CatalogueProblem[] = [];
  function read<Value>(name: string, problem: CatalogueProblem, schema: z.ZodType<Value>): Value | null {
    const text = first(query[name]);
    if (text === '') return null;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    if (!problems.includes(problem)) problems.push(problem);
    return null;
  }
  const q = first(query.q).trim();
  if (q.length > LONGEST_SEARCH) problems.push('q_too_long');
  const after = read('na', 'position', cursor);
  const before = read('voor', 'position', cursor);
  const filters: CatalogueFilters = {
    q,
    words: q.length > LONGEST_SEARCH ? [] : searchWords(q),
    theme: read('thema', 'theme', theme),
    standing: read('status', 'standing', standing),
    order: read('volgorde', 'order', order) ?? 'name',
    position: after ? { after } : before ? { before } : null,
  };
  return { filters, problems };
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** The query of GET /api/v1/standards. Unknown names are refused, so that a typing mistake is not a full list. */
export const standardsApiQuery = z.strictObject({
  limit: z
    .string()
    .regex(/^\d{1,3}$/, { error: 'must be a whole number from 1 to 100' })
    .transform(Number)
    .refine((number) => number >= 1 && number <= 100, { error: 'must be a whole number from 1 to 100' })
    .default(25),
  cursor: cursor.nullable().default(null),
  q: z
    .string()
    .max(LONGEST_SEARCH, { error: `must have at most ${LONGEST_SEARCH} characters` })
    .default(''),
  theme: z
    .enum(THEMES, { error: `must be one of ${THEMES.join(', ')}` })
    .nullable()
    .default(null),
  standing: z
    .enum(KEPT_STANDINGS, { error: `must be one of ${KEPT_STANDINGS.join(', ')}` })
    .nullable()
    .default(null),
});
