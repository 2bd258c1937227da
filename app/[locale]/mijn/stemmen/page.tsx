import { BallotsToCast } from '@/components/assembly/ballots-to-cast';
import { portalPage } from '@/components/site/portal-page';
import { mayDo } from '@/lib/access/may-do';
import { listBallotsOfMunicipality } from '@/lib/assembly/queries/votes';
import { municipalityOf } from '@/lib/platform/actor';
import { together } from '@/lib/platform/result';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/stemmen',
  title: 'assembly.votes.title',
  action: 'ballot.forMunicipality',
  read: ({ actor }) =>
    together({
      ballots: () => listBallotsOfMunicipality.execute(actor, {}),
      place: async () => municipalityOf(actor),
    }),
  view: ({ ballots, place }, { locale, actor }) => (
    <BallotsToCast
      locale={locale}
      municipality={place.name}
      ballots={ballots}
      mayVote={mayDo('ballot.castVote', actor)}
    />
  ),
});

export { generateMetadata, Page as default };
