import { VoteReceipt } from '@/components/decisions/vote-receipt';
import { portalPage } from '@/components/site/portal-page';
import { findDecision } from '@/lib/decisions/queries/decision';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/besluiten/[id]/gestemd',
  title: 'decisions.vote.receiptTitle',
  action: 'decision.find',
  read: ({ actor, locale, params }) => findDecision.execute(actor, { id: params.id, locale }),
  view: (decision, { locale, actor }) => (
    <VoteReceipt locale={locale} decision={decision} voter={actor.name} />
  ),
});

export { generateMetadata, Page as default };
