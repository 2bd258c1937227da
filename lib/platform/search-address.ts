/** A query as a page gets it: a parameter that is named twice is a list. */
export type AddressQuery = Record<string, string | string[] | undefined>;

/** The parameters that a list knows, each with the most characters that are read of it. */
export type KnownParameters = Readonly<Record<string, number>>;

/**
 * What a list is asked for, and nothing else: the parameters that it knows, in its own order, of each the first, and of that
 * no more than is read. So the endless addresses that ask the same are one address, and none is long.
 */
export function canonicalSearch(search: URLSearchParams, known: KnownParameters): URLSearchParams {
  const canonical = new URLSearchParams();
  for (const [name, most] of Object.entries(known)) {
    // Trimmed again, because a cut can leave a space at the end.
    const value = search.get(name)?.trim().slice(0, most).trim();
    // Half a character at the end would come back from an address as another one.
    if (value) canonical.set(name, value.toWellFormed());
  }
  return canonical;
}

/**
 * A query as one part of a path. Public pages are kept by their path, so `proxy.ts` puts the query of a search
 * into it, and searches are kept like all other public pages. Letters, digits, - and _ only (RFC 4648, base64url).
 */
export function encodeSearch(search: URLSearchParams): string {
  return Buffer.from(search.toString(), 'utf8').toString('base64url') || '-';
}

/** What `encodeSearch` put into a path; of a path that was made up, anything. Never throws. */
export function searchInPath(part: string): URLSearchParams {
  return new URLSearchParams(Buffer.from(part, 'base64url').toString('utf8'));
}

/** The query that `encodeSearch` put into a path; empty for anything it did not make. */
export function decodeSearch(part: string): AddressQuery {
  const search = searchInPath(part);
  if (encodeSearch(search) !== part) return {};
  // fromEntries makes own properties of any name, also of "__proto__".
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}
