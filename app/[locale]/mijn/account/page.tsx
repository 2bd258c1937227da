import { AccountView } from '@/components/identity/account-view';
import { portalPage } from '@/components/site/portal-page';
import { listFactors } from '@/lib/identity/queries/factors';
import { findOwnAccount } from '@/lib/identity/queries/own-account';
import { together } from '@/lib/platform/result';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/account',
  title: 'identity.account.title',
  action: 'account.find',
  done: 'identity.account.done',
  read: ({ actor }) =>
    together({
      account: () => findOwnAccount.execute(actor, {}),
      factors: () => listFactors.execute(actor, {}),
    }),
  view: ({ account, factors }, { locale }) => (
    <AccountView locale={locale} account={account} factors={factors} />
  ),
});

export { generateMetadata, Page as default };
