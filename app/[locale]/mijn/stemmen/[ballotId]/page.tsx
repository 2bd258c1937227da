import { redirect } from 'next/navigation';
import { VoteCheck } from '@/components/assembly/vote-check';
import { VotingPaper } from '@/components/assembly/voting-paper';
import { portalPage, type Visit } from '@/components/site/portal-page';
import { mayDo } from '@/lib/access/may-do';
import { type BallotToCast, findBallotToCast } from '@/lib/assembly/queries/votes';
import { CHOICES } from '@/lib/ballots/tally';

/** The question, and once it is answered (?stap=controle&keuze=for) the page that checks the answer. */
const { generateMetadata, Page } = portalPage({
  path: '/mijn/stemmen/[ballotId]',
  title: 'assembly.votes.title',
  action: 'ballot.toCast',
  read: ({ actor, params }) => findBallotToCast(actor, params.ballotId),
  freshFactor: (ballot, visit) => {
    const choice = choiceToCheck(ballot, visit);
    return choice ? `${visit.path}?stap=controle&keuze=${choice}` : false;
  },
  view: (ballot, visit) => {
    const { locale, path, query, actor } = visit;
    if (ballot.vote) redirect(`/${locale}${path}/bewijs`);
    const checked = choiceToCheck(ballot, visit);
    if (checked) return <VoteCheck locale={locale} ballot={ballot} choice={checked} />;
    const choice = choiceIn(visit);
    return (
      <VotingPaper
        locale={locale}
        ballot={ballot}
        choice={choice}
        isMissing={query.stap === 'controle' && !choice}
        mayVote={mayDo('ballot.castVote', actor)}
      />
    );
  },
});

export { generateMetadata, Page as default };

const choiceIn = ({ query }: Visit) => CHOICES.find((known) => known === query.keuze);

/** The choice to be checked, while it can still be cast. */
function choiceToCheck({ status, right, vote }: BallotToCast, visit: Visit) {
  const isAsked = visit.query.stap === 'controle' && !vote && mayDo('ballot.castVote', visit.actor);
  return isAsked && status === 'open' && right?.may ? choiceIn(visit) : undefined;
}
