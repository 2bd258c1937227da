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

/** Refreshes what this process keeps with these tags, outside a request: for what the portal does by itself. */
export function refreshKeptPages(tags: readonly string[]): void {
  const { bindendRefreshPages } = globalThis as { bindendRefreshPages?: (tags: readonly string[]) => void };
  bindendRefreshPages?.(tags);
}
