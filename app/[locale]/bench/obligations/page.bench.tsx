import { notFound } from 'next/navigation';
import { ObligationsView } from '@/components/obligations/obligations-view';
import { PortalFrame } from '@/components/site/portal-frame';
import type { Locale } from '@/i18n/locales';
import type { LoggedIn } from '@/lib/identity/queries/log-in';
import { listObligations, obligationsSummary } from '@/lib/obligations/queries/list';
import { readObligationsAddress } from '@/lib/obligations/schema';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ municipality?: string }> };

export const metadata = { robots: { index: false } };

/**
 * The page of obligations without its log-in, policy and tenant: the floor of the benchmark. Row-level security shows
 * a portal without a scope no obligation, so here it is empty; only the benchmark serves it as the owner of the database.
 */
export default async function UncheckedObligations({ params, searchParams }: Props) {
  const { locale } = await params;
  const { municipality } = await searchParams;
  if (!municipality) notFound();
  const { asked, problems } = readObligationsAddress({});
  const actor: LoggedIn['actor'] = {
    personId: municipality,
    name: 'Bench (demo)',
    actingFor: { kind: 'municipality', id: municipality, code: '', slug: '', name: 'Nijmegen' },
    roles: ['coordinator'],
  };
  const page = await listObligations.unchecked(actor, { locale, ...asked });
  const summary = await obligationsSummary.unchecked(actor, { locale });
  if (!page || !summary) notFound();
  const loggedIn: LoggedIn = { sessionId: '', actor, places: [], rolesChanged: false, byProvider: false };
  return (
    <PortalFrame locale={locale} path="/mijn/verplichtingen" loggedIn={loggedIn}>
      <ObligationsView {...{ locale, asked, problems, page, summary }} municipality="Nijmegen" />
    </PortalFrame>
  );
}
