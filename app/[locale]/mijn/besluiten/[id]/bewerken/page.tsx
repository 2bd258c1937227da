import { ReviseForm } from '@/components/decisions/draft-form';
import { StepView } from '@/components/decisions/step-view';
import { portalPage } from '@/components/site/portal-page';
import { sendRevision } from '@/lib/decisions/actions';
import { findDecision } from '@/lib/decisions/queries/decision';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/besluiten/[id]/bewerken',
  title: 'decisions.revise.title',
  action: 'decision.find',
  read: ({ actor, locale, params }) => findDecision.execute(actor, { id: params.id, locale }),
  view: (decision, { locale }) => (
    <StepView locale={locale} decision={decision} step="revise">
      <ReviseForm locale={locale} decision={decision} action={sendRevision} />
    </StepView>
  ),
});

export { generateMetadata, Page as default };
