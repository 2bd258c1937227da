import { ReorganisationList } from '@/components/reorganisations/reorganisation-list';
import { portalPage } from '@/components/site/portal-page';
import { mayDo } from '@/lib/access/may-do';
import { listReorganisations } from '@/lib/reorganisations/queries/reorganisations';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/herindelingen',
  title: 'reorganisations.title',
  action: 'reorganisation.list',
  done: 'reorganisations.done',
  read: ({ actor }) => listReorganisations.execute(actor, {}),
  view: (lines, { locale, actor }) => (
    <ReorganisationList locale={locale} lines={lines} mayPrepare={mayDo('reorganisation.draft', actor)} />
  ),
});

export { generateMetadata, Page as default };
