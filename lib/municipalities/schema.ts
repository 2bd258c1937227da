import { z } from 'zod';
import { line } from '@/lib/platform/text-input';
import { COUNT_PROBLEMS } from './count-list';

/** Longest search text that is used; no municipality has a longer name. */
export const MAX_QUERY_LENGTH = 60;
/** Municipalities on one page of the list. */
export const MUNICIPALITIES_PAGE = 50;

export const SORTS = ['name', 'inhabitants'] as const;
/** By name from A, or by inhabitants from the largest. */
export type Sort = (typeof SORTS)[number];

// An address can hold a name more than once; the first counts.
const text = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().trim().catch(''));

/** What the address of the list asks for. Anything can stand in an address, so this never refuses. */
export const listAddress = z.object({
  q: text,
  province: text,
  sort: text,
  /** `ended`: those that ended. */
  status: text,
  /** The slug of the last municipality seen. */
  after: text,
});
export type ListAddress = z.infer<typeof listAddress>;

/** What in an address could not be used; the page says so in words. */
export type Ignored = 'q_too_long' | 'province_unknown' | 'sort_unknown' | 'status_unknown' | 'after_unknown';

/** A list of inhabitants on a reference date, as text. */
export const importCountsInput = z.object({
  referenceDate: z.iso.date({ message: 'code:date' }),
  file: z.string().min(1, 'code:file').max(500_000).meta({ field: 'csv' }),
  fileName: line(200, 0).default(''),
});
/** Applies a list that was read, or discards it. */
export const settleImportInput = z.object({ id: z.uuid() });

/** The rows of a list as they are kept. */
export const countRows = z.array(
  z.object({
    line: z.number().nullable(),
    code: z.string(),
    name: z.string(),
    inhabitants: z.number().nullable(),
    problem: z.enum(COUNT_PROBLEMS).nullable(),
  }),
);
