import { CarryOutCheck } from '@/components/reorganisations/carry-out-check';
import { portalPage } from '@/components/site/portal-page';
import { sendCarryOut } from '@/lib/reorganisations/actions';
import { findPlan } from '@/lib/reorganisations/queries/reorganisations';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/herindelingen/[id]/uitvoeren',
  title: 'reorganisations.step.title',
  action: 'reorganisation.carryOut',
  read: ({ actor, params }) => findPlan(actor, params.id),
  view: (page, { locale }) => <CarryOutCheck locale={locale} page={page} action={sendCarryOut} />,
});

export { generateMetadata, Page as default };
