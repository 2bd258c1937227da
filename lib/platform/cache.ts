import 'server-only';
import { revalidateTag, unstable_cache } from 'next/cache';
import { cache } from 'react';
import { refreshKeptPages } from '@/lib/platform/kept-page';

/**
 * Tags of what public pages show. A command names the ones it changed; every page that read them is made
 * anew at the next visit.
 */
export type CacheTag = 'standards' | 'decisions' | 'assembly' | 'fund' | 'municipalities' | 'bodies';

/**
 * In seconds: so long a process may keep what a command in another process changed, until they share a cache.
 * What must not be shown any longer is not kept at all: `settled`.
 */
const KEPT = 60;

/** Carries an answer that is not to be kept past `unstable_cache`, which keeps everything that is returned. */
class NotKept {
  constructor(readonly value: unknown) {}
}

/**
 * Keeps the answer of a public read, which must be plain JSON data, until one of its tags is refreshed.
 * Pages that use it are refreshed with it. Never for anything that depends on who is logged in.
 *
 * Null, that there is no such thing, is not kept: anybody makes up things that are not there. What is not
 * `settled`, because a vote or a meeting may change it at any moment, is kept by no process, and neither are the
 * pages that show it.
 */
export function cachedRead<Args extends unknown[], Value>(
  name: string,
  tags: CacheTag[],
  read: (...args: Args) => Promise<Value>,
  settled: (value: Value) => boolean = () => true,
): (...args: Args) => Promise<Value> {
  const keeping = unstable_cache(
    async (...args: Args) => {
      const value = await read(...args);
      if (value === null || !settled(value)) throw new NotKept(value);
      return value;
    },
    [name],
    { tags, revalidate: KEPT },
  );
  // Once per page, though its title and its contents both ask: what is not kept would be read twice.
  return cache(async (...args: Args) => {
    try {
      return await keeping(...args);
    } catch (thrown) {
      if (!(thrown instanceof NotKept)) throw thrown;
      const value = thrown.value as Value;
      if (!settled(value)) await keepNothing();
      return value;
    }
  });
}

/** Marks the page that calls this: page-cache.cjs does not keep a page with this tag. */
const keepNothing = () => unstable_cache(async () => true, ['unsettled'], { tags: ['unsettled'] })();

/**
 * Keeps the page that calls this until one of the tags is refreshed: for a page that reads without
 * `cachedRead`, because its answers are too many to keep twice.
 */
export async function keepUntilRefreshed(...tags: CacheTag[]): Promise<void> {
  await unstable_cache(async () => true, ['page', ...tags], { tags, revalidate: KEPT })();
}

/**
 * Refreshes all that was read with these tags. Next refreshes within a request only; a job reaches the pages of its
 * process itself (page-cache.cjs), and there are none before the first request, nor in tests.
 */
export function refreshTags(tags: readonly CacheTag[]): void {
  for (const tag of tags) {
    try {
      revalidateTag(tag, { expire: 0 });
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('static generation store missing'))) throw error;
      refreshKeptPages([tag]);
    }
  }
}
