import type { Metadata } from 'next';
import { BallotsToCast } from '@/components/assembly/ballots-to-cast';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { listBallotsOfMunicipality } from '@/lib/assembly/queries/votes';
import { requireSession } from '@/lib/identity/require-session';
import { mayEver } from '@/lib/platform/policy';

type Props = { params: Promise<{ locale: Locale }> };

const PATH = '/mijn/stemmen';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'assembly');
  return pageTitle(locale, t('votes.title'), PATH);
}

export default async function VotesPage({ params }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const { actor } = loggedIn;
  const result = await listBallotsOfMunicipality.execute(actor, {});
  const place = actor.actingFor;
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(ballots) => (
        <BallotsToCast
          locale={locale}
          municipality={place?.kind === 'municipality' ? place.name : ''}
          ballots={ballots}
          mayVote={mayEver(assemblyPolicy['ballot.castVote'], actor)}
        />
      )}
    </ResultFrame>
  );
}
