import { portalPage } from '@/components/site/portal-page';
import { DomainsView } from '@/components/sso/domains-view';
import { mayDo } from '@/lib/access/may-do';
import { listDomains } from '@/lib/sso/queries/domains';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/domeinen',
  title: 'sso.bureau.title',
  action: 'sso.domains',
  done: 'sso.done',
  read: ({ actor }) => listDomains.execute(actor, {}),
  view: (lines, { locale, actor }) => (
    <DomainsView locale={locale} lines={lines} mayJudge={mayDo('sso.confirmDomain', actor)} />
  ),
});

export { generateMetadata, Page as default };
