import { PublishedConfirmation } from '@/components/decisions/published-confirmation';
import { portalPage } from '@/components/site/portal-page';
import { findDecision } from '@/lib/decisions/queries/decision';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/besluiten/[id]/gepubliceerd',
  title: 'decisions.published.next',
  action: 'decision.find',
  read: ({ actor, locale, params }) => findDecision.execute(actor, { id: params.id, locale }),
  view: (decision, { locale }) => <PublishedConfirmation locale={locale} decision={decision} />,
});

export { generateMetadata, Page as default };
