/** A query as a page gets it: a parameter that is named twice is a list. */
export type AddressQuery = Record<string, string | string[] | undefined>;

/**
 * A query as one part of a path. Public pages are kept by their path, so `proxy.ts` puts the query of a search
 * into it, and searches are kept like all other public pages. Letters, digits, - and _ only (RFC 4648, base64url).
 */
export function encodeSearch(search: URLSearchParams): string {
  return Buffer.from(search.toString(), 'utf8').toString('base64url') || '-';
}

/** The query that `encodeSearch` put into a path; empty for anything it did not make. */
export function decodeSearch(part: string): AddressQuery {
  const search = new URLSearchParams(Buffer.from(part, 'base64url').toString('utf8'));
  if (encodeSearch(search) !== part) return {};
  // fromEntries makes own properties of any name, also of "__proto__".
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}
