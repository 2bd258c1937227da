/** A public page as it was made last; `status` is absent for 200. */
export type KeptPage = { html: string; headers?: Record<string, unknown>; status?: number };

/**
 * The last copy of a public page in this process, by the path of its address, also when what it shows has changed
 * since: for while it can't be made anew. Null when it was never made here. It comes from page-cache.cjs, of which
 * Next loads a copy of its own.
 */
export function keptPage(path: string): KeptPage | null {
  const { bindendKeptPage } = globalThis as { bindendKeptPage?: (path: string) => KeptPage | null };
  return bindendKeptPage?.(path) ?? null;
}

/** A public page as it is sent, with its text compressed, and how long it is good in seconds. */
export type FreshPage = KeptPage & { gzip: Buffer; cacheControl: { revalidate: number; expire?: number } };

/** A public page of this process that is as new as pages have to be; null when it is to be made (anew). */
export function freshPage(path: string): FreshPage | null {
  const { bindendFreshPage } = globalThis as { bindendFreshPage?: (path: string) => FreshPage | null };
  return bindendFreshPage?.(path) ?? null;
}

/** Keeps nothing any more of all that this process has made so far. */
export function forgetKeptPages(): void {
  const { bindendForgetPages } = globalThis as { bindendForgetPages?: () => void };
  bindendForgetPages?.();
}

/** Refreshes what this process keeps with these tags, outside a request: for what the portal does by itself. */
export function refreshKeptPages(tags: readonly string[]): void {
  const { bindendRefreshPages } = globalThis as { bindendRefreshPages?: (tags: readonly string[]) => void };
  bindendRefreshPages?.(tags);
}
