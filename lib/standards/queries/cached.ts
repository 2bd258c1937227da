import 'server-only';
import { cachedRead } from '@/lib/platform/cache';
import { type ListAnswer, listAnswer } from '@/lib/standards/api';
import { findStandard, type StandardDetail } from '@/lib/standards/queries/find';
import { listStandards } from '@/lib/standards/queries/list';
import { type Catalogue, searchCatalogue } from '@/lib/standards/queries/search';
import { NO_FILTERS } from '@/lib/standards/schema';

/** The first page of the whole catalogue, kept until a standard changes; `today` decides what binds already. */
export const readCatalogue = cachedRead(
  'standard.list',
  ['standards', 'decisions'],
  (today: string): Promise<Catalogue> => searchCatalogue(null, { filters: NO_FILTERS, today }),
);

/**
 * The start of the whole list as the API answers it, kept as text until a standard changes: it is what most
 * programs ask for.
 */
export const readFirstStandards = cachedRead(
  'standard.listFirst',
  ['standards', 'decisions'],
  async (today: string, limit: number): Promise<ListAnswer | null> => {
    const result = await listStandards.execute(null, { filters: NO_FILTERS, limit, today });
    return result.ok ? listAnswer(result.value, new URLSearchParams({ limit: String(limit) })) : null;
  },
);

/** One standard, kept until it changes; null when there is none. `today` makes a new day look anew. */
export const readStandard = cachedRead(
  'standard.find',
  ['standards', 'decisions', 'bodies'],
  async (slug: string, _today: string): Promise<StandardDetail | null> => {
    const result = await findStandard.execute(null, { slug });
    return result.ok ? result.value : null;
  },
);
