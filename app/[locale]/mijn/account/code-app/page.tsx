import { TotpSetUp } from '@/components/identity/totp-set-up';
import { portalPage } from '@/components/site/portal-page';
import { findPendingTotp, hasFactor, listFactors } from '@/lib/identity/queries/factors';
import { safeRedirect } from '@/lib/identity/safe-redirect';
import { ok, together } from '@/lib/platform/result';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/account/code-app',
  title: 'identity.factors.setUp.title',
  action: 'totp.add',
  read: ({ actor }) =>
    together({
      factors: () => listFactors.execute(actor, {}),
      pending: async () => {
        const found = await findPendingTotp.execute(actor, {});
        return ok(found.ok ? found.value : null);
      },
    }),
  freshFactor: ({ factors }) => hasFactor(factors),
  view: ({ factors, pending }, { locale, query }) => (
    <TotpSetUp
      locale={locale}
      next={safeRedirect(query.volgende, `/${locale}/mijn/account`)}
      replaces={factors.totpSince !== null}
      pending={pending}
    />
  ),
});

export { generateMetadata, Page as default };
