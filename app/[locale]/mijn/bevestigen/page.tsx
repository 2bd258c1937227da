import { redirect } from 'next/navigation';
import { ConfirmView } from '@/components/identity/confirm-view';
import { type Asked, portalPage } from '@/components/site/portal-page';
import { listFactors } from '@/lib/identity/queries/factors';
import { safeRedirect } from '@/lib/identity/safe-redirect';
import { databaseNow } from '@/lib/platform/database-clock';
import { isFresh } from '@/lib/platform/step-up';

/** Asks for the second factor, and goes on at once to who gave it already. */
const { generateMetadata, Page } = portalPage({
  path: '/mijn/bevestigen',
  address: (asked) => `/mijn/bevestigen?volgende=${encodeURIComponent(nextOf(asked))}`,
  title: 'identity.factors.confirm.title',
  action: 'factor.list',
  read: (visit) => {
    if (isFresh(visit.actor.secondFactorAt, databaseNow())) redirect(nextOf(visit));
    return listFactors.execute(visit.actor, {});
  },
  view: (factors, visit) => (
    <ConfirmView
      locale={visit.locale}
      factors={factors}
      next={nextOf(visit)}
      byProvider={visit.loggedIn.byProvider}
    />
  ),
});

export { generateMetadata, Page as default };

function nextOf({ locale, query }: Asked): string {
  return safeRedirect(query.volgende, `/${locale}/mijn/account`);
}
