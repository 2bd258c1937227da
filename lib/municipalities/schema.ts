import { z } from 'zod';

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
