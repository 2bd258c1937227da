import type { Metadata } from 'next';
import { obligationsPath } from '@/components/obligations/obligations-href';
import { ObligationsView } from '@/components/obligations/obligations-view';
import { NoAccess } from '@/components/site/no-access';
import { pageTitle } from '@/components/site/page-title';
import { placeName } from '@/components/site/place-name';
import { PortalPage } from '@/components/site/portal-page';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { listObligations, obligationsSummary } from '@/lib/obligations/queries/list';
import { formatObligationCursor, readObligationsAddress } from '@/lib/obligations/schema';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'obligations');
  return pageTitle(locale, t('title'), obligationsPath({}));
}

export default async function ObligationsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { asked, problems } = readObligationsAddress(await searchParams);
  const path = obligationsPath(asked, asked.after && formatObligationCursor(asked.after));
  const loggedIn = await requireSession(locale, path);
  const { actor } = loggedIn;
  const page = await listObligations.execute(actor, { locale, ...asked });
  const summary = await obligationsSummary.execute(actor, { locale });
  return (
    <PortalPage locale={locale} path={path} loggedIn={loggedIn}>
      {page.ok && summary.ok && actor.actingFor ? (
        <ObligationsView
          {...{ locale, asked, problems, page: page.value, summary: summary.value }}
          municipality={placeName(locale, actor.actingFor)}
        />
      ) : (
        <NoAccess locale={locale} loggedIn={loggedIn} next={`/${locale}${path}`} />
      )}
    </PortalPage>
  );
}
