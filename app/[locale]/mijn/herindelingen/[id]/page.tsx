import { ReorganisationView } from '@/components/reorganisations/reorganisation-view';
import { portalPage } from '@/components/site/portal-page';
import { mayDo } from '@/lib/access/may-do';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { sendAddPart, sendRemovePart, sendWithdraw } from '@/lib/reorganisations/actions';
import { findPlan } from '@/lib/reorganisations/queries/reorganisations';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/herindelingen/[id]',
  title: 'reorganisations.title',
  action: 'reorganisation.find',
  done: 'reorganisations.done',
  read: ({ actor, params }) => findPlan(actor, params.id),
  view: (page, { locale, actor }) => (
    <ReorganisationView
      locale={locale}
      page={page}
      today={todayInAmsterdam()}
      mayPrepare={mayDo('reorganisation.draft', actor)}
      actions={{ add: sendAddPart, remove: sendRemovePart, withdraw: sendWithdraw }}
    />
  ),
});

export { generateMetadata, Page as default };
