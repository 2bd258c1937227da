import 'server-only';
import { revalidateTag, unstable_cache } from 'next/cache';

/**
 * Tags of what public pages show. A command names the ones it changed; every page that read them is made
 * anew at the next visit.
 */
export type CacheTag = 'standards' | 'decisions' | 'assembly' | 'fund' | 'municipalities' | 'bodies';

/**
 * Keeps the answer of a public read, which must be plain JSON data, until one of its tags is refreshed.
 * Pages that use it are refreshed with it. Never for anything that depends on who is logged in.
 */
export function cachedRead<Args extends unknown[], Value>(
  name: string,
  tags: CacheTag[],
  read: (...args: Args) => Promise<Value>,
): (...args: Args) => Promise<Value> {
  return unstable_cache(read, [name], { tags });
}

/**
 * Keeps the page that calls this until one of the tags is refreshed: for a page that reads without
 * `cachedRead`, because its answers are too many to keep twice.
 */
export async function keepUntilRefreshed(...tags: CacheTag[]): Promise<void> {
  await unstable_cache(async () => true, ['page', ...tags], { tags })();
}

/** Refreshes all that was read with these tags. Outside a request (jobs, tests) there is nothing to refresh. */
export function refreshTags(tags: readonly CacheTag[]): void {
  for (const tag of tags) {
    try {
      revalidateTag(tag, { expire: 0 });
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('static generation store missing'))) throw error;
    }
  }
}
