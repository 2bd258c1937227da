import { DecisionOverview } from '@/components/decisions/decision-overview';
import { portalPage } from '@/components/site/portal-page';
import { findDecision } from '@/lib/decisions/queries/decision';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/besluiten/[id]',
  title: 'decisions.college.title',
  action: 'decision.find',
  read: ({ actor, locale, params }) => findDecision.execute(actor, { id: params.id, locale }),
  view: (decision, { locale }) => <DecisionOverview locale={locale} decision={decision} />,
});

export { generateMetadata, Page as default };
