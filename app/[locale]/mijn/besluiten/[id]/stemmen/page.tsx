import { randomUUID } from 'node:crypto';
import { StepView } from '@/components/decisions/step-view';
import { VoteCheck } from '@/components/decisions/vote-check';
import { VoteQuestion } from '@/components/decisions/vote-question';
import { portalPage } from '@/components/site/portal-page';
import { CHOICES } from '@/lib/ballots/tally';
import { sendVote } from '@/lib/decisions/actions';
import { findDecision } from '@/lib/decisions/queries/decision';
import type { AddressQuery } from '@/lib/platform/search-address';

/** The question, and once it is answered (?stap=controle&keuze=for) the page that checks the answer. */
const { generateMetadata, Page } = portalPage({
  path: '/mijn/besluiten/[id]/stemmen',
  title: 'decisions.vote.title',
  action: 'decision.find',
  read: ({ actor, locale, params }) => findDecision.execute(actor, { id: params.id, locale }),
  freshFactor: ({ steps }, { path, query }) => {
    const { choice, isChecking } = answerIn(query);
    return isChecking && choice && steps.includes('castVote')
      ? `${path}?stap=controle&keuze=${choice}`
      : false;
  },
  view: (decision, { locale, query, actor }) => {
    const { choice, isChecking } = answerIn(query);
    return (
      <StepView locale={locale} decision={decision} step="castVote">
        {isChecking && choice ? (
          <VoteCheck
            locale={locale}
            decision={decision}
            choice={choice}
            voter={actor.name}
            action={sendVote}
            formKey={randomUUID()}
          />
        ) : (
          <VoteQuestion locale={locale} decision={decision} choice={choice} isMissing={isChecking} />
        )}
      </StepView>
    );
  },
});

export { generateMetadata, Page as default };

const answerIn = ({ keuze, stap }: AddressQuery) => ({
  choice: CHOICES.find((known) => known === keuze),
  isChecking: stap === 'controle',
});
