import { OwnData } from '@/components/privacy/own-data';
import { portalPage } from '@/components/site/portal-page';
import { findOwnData } from '@/lib/privacy/queries/own-data';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/account/gegevens',
  title: 'privacy.own.title',
  action: 'privacy.ownData',
  read: ({ actor }) => findOwnData.execute(actor, {}),
  view: ({ data }, { locale }) => <OwnData locale={locale} data={data} />,
});

export { generateMetadata, Page as default };
