import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PortalFrame } from '@/components/assembly/portal-frame';
import { VoteCheck } from '@/components/assembly/vote-check';
import { VotingPaper } from '@/components/assembly/voting-paper';
import { pageTitle } from '@/components/site/page-title';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { findBallotToCast } from '@/lib/assembly/queries/votes';
import { CHOICES } from '@/lib/assembly/tally';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import { mayEver } from '@/lib/platform/policy';

type Props = {
  params: Promise<{ locale: Locale; ballotId: string }>;
  searchParams: Promise<{ keuze?: string | string[]; stap?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, ballotId } = await params;
  const t = translator(locale, 'assembly');
  return pageTitle(locale, t('votes.title'), `/mijn/stemmen/${ballotId}`);
}

/** The question, and once it is answered (?stap=controle&keuze=for) the page that checks the answer. */
export default async function VotingPage({ params, searchParams }: Props) {
  const { locale, ballotId } = await params;
  const { keuze, stap } = await searchParams;
  const path = `/mijn/stemmen/${ballotId}`;
  const loggedIn = await requireSession(locale, path);
  const result = await findBallotToCast(loggedIn.actor, ballotId);
  if (result.ok && result.value.vote) redirect(`/${locale}${path}/bewijs`);
  const choice = CHOICES.find((known) => known === keuze);
  const isChecking = stap === 'controle';
  const mayVote = mayEver(assemblyPolicy['ballot.castVote'], loggedIn.actor);
  const isOpen = result.ok && result.value.status === 'open' && result.value.right?.may;
  const isCheck = isChecking && choice && mayVote && isOpen;
  if (isCheck) requireFreshFactor(loggedIn, locale, `${path}?stap=controle&keuze=${choice}`);
  return (
    <PortalFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(ballot) =>
        isCheck ? (
          <VoteCheck locale={locale} ballot={ballot} choice={choice} />
        ) : (
          <VotingPaper
            locale={locale}
            ballot={ballot}
            choice={choice}
            isMissing={isChecking && !choice}
            mayVote={mayVote}
          />
        )
      }
    </PortalFrame>
  );
}
