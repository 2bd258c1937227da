import type { Metadata } from 'next';
import { pageTitle } from '@/components/site/page-title';
import { PortalFrame } from '@/components/site/portal-frame';
import { cataloguePath } from '@/components/standards/catalogue-href';
import { CatalogueView } from '@/components/standards/catalogue-view';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { obligationsOfStandards } from '@/lib/obligations/queries/list';
import { todayInAmsterdam } from '@/lib/platform/clock';
import type { AddressQuery } from '@/lib/platform/search-address';
import { searchCatalogue } from '@/lib/standards/queries/search';
import { readCatalogueAddress } from '@/lib/standards/schema';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<AddressQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'standards');
  return pageTitle(locale, t('title'), '/standaarden');
}

/** The catalogue for somebody who is logged in, searches too; the proxy shows it at the public address. */
export default async function OwnCataloguePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { filters, problems } = readCatalogueAddress(await searchParams);
  const path = cataloguePath(filters);
  const loggedIn = await requireSession(locale, path);
  const { actor } = loggedIn;
  const today = todayInAmsterdam();
  const catalogue = await searchCatalogue(actor, { filters, today });
  const standardIds = catalogue.page.standards.map(({ id }) => id);
  const found = await obligationsOfStandards.execute(actor, { locale, standardIds });
  const mine =
    actor.actingFor?.kind === 'municipality' && found.ok
      ? { municipality: actor.actingFor.name, obligations: found.value }
      : undefined;
  return (
    <PortalFrame locale={locale} path={path} loggedIn={loggedIn}>
      <CatalogueView {...{ locale, today, catalogue, filters, problems, mine }} />
    </PortalFrame>
  );
}
