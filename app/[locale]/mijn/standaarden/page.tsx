import { portalPage } from '@/components/site/portal-page';
import { cataloguePath } from '@/components/standards/catalogue-href';
import { CatalogueView } from '@/components/standards/catalogue-view';
import { obligationsOfStandards } from '@/lib/obligations/queries/list';
import { municipalityOf } from '@/lib/platform/actor';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { ok } from '@/lib/platform/result';
import { searchCatalogue } from '@/lib/standards/queries/search';
import { readCatalogueAddress } from '@/lib/standards/schema';

/** The catalogue for somebody who is logged in, searches too; the proxy shows it at the public address. */
const { generateMetadata, Page } = portalPage({
  path: '/standaarden',
  address: ({ query }) => cataloguePath(readCatalogueAddress(query).filters),
  title: 'standards.title',
  action: 'standard.list',
  read: async ({ actor, locale, query }) => {
    const today = todayInAmsterdam();
    const asked = readCatalogueAddress(query);
    const catalogue = await searchCatalogue(actor, { filters: asked.filters, today });
    const standardIds = catalogue.page.standards.map(({ id }) => id);
    const found = await obligationsOfStandards.execute(actor, { locale, standardIds });
    const place = municipalityOf(actor);
    const mine =
      place.ok && found.ok ? { municipality: place.value.name, obligations: found.value } : undefined;
    return ok({ today, catalogue, mine, ...asked });
  },
  view: (found, { locale }) => <CatalogueView locale={locale} {...found} />,
});

export { generateMetadata, Page as default };
