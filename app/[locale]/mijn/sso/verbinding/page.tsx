import { portalPage } from '@/components/site/portal-page';
import { ProviderForm } from '@/components/sso/provider-form';
import { findOwnSso } from '@/lib/sso/queries/settings';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/sso/verbinding',
  title: 'sso.form.title',
  action: 'sso.save',
  freshFactor: true,
  read: ({ actor }) => findOwnSso(actor),
  view: (sso, { locale }) => <ProviderForm locale={locale} sso={sso} />,
});

export { generateMetadata, Page as default };
