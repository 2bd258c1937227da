import { portalPage } from '@/components/site/portal-page';
import { SsoView } from '@/components/sso/sso-view';
import { findOwnSso } from '@/lib/sso/queries/settings';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/sso',
  title: 'sso.title',
  action: 'sso.find',
  done: 'sso.done',
  read: ({ actor }) => findOwnSso(actor),
  view: (sso, { locale }) => <SsoView locale={locale} sso={sso} />,
});

export { generateMetadata, Page as default };
