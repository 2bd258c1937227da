import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import {
  countStandards,
  listStandards,
  type StandardCounts,
  type StandardPage,
} from '@/lib/standards/queries/list';
import { CATALOGUE_PAGE_SIZE, type CatalogueFilters } from '@/lib/standards/schema';

/** What the catalogue shows. */
export type Catalogue = { page: StandardPage; counts: StandardCounts };

const NOTHING: Catalogue = {
  page: { standards: [], next: null, previous: null },
  counts: { total: 0, byTheme: {}, byStanding: {} },
};

/** One page of the catalogue with its counts, as this person may see it. */
export async function searchCatalogue(
  actor: Actor | null,
  { filters, today }: { filters: CatalogueFilters; today: string },
): Promise<Catalogue> {
  const [page, counts] = await Promise.all([
    listStandards.execute(actor, { filters, limit: CATALOGUE_PAGE_SIZE, today }),
    countStandards.execute(actor, { filters }),
  ]);
  return page.ok && counts.ok ? { page: page.value, counts: counts.value } : NOTHING;
}
