import { VoteReceipt } from '@/components/assembly/vote-receipt';
import { portalPage } from '@/components/site/portal-page';
import { findBallotToCast } from '@/lib/assembly/queries/votes';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/stemmen/[ballotId]/bewijs',
  title: 'assembly.votes.receipt',
  action: 'ballot.toCast',
  read: ({ actor, params }) => findBallotToCast(actor, params.ballotId),
  view: (ballot, { locale }) => <VoteReceipt locale={locale} ballot={ballot} />,
});

export { generateMetadata, Page as default };
