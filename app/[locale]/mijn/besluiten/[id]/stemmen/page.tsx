import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { StepFrame } from '@/components/decisions/college-frame';
import { VoteCheck } from '@/components/decisions/vote-check';
import { VoteQuestion } from '@/components/decisions/vote-question';
import { pageTitle } from '@/components/site/page-title';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { CHOICES } from '@/lib/assembly/tally';
import { sendVote } from '@/lib/decisions/actions';
import { findDecision } from '@/lib/decisions/queries/decision';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'decisions');
  return pageTitle(locale, t('vote.title'), `/mijn/besluiten/${id}/stemmen`);
}

export default async function VotePage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const path = `/mijn/besluiten/${id}/stemmen`;
  const loggedIn = await requireSession(locale, path);
  const result = await findDecision.execute(loggedIn.actor, { id, locale });
  const { keuze, stap } = await searchParams;
  const choice = CHOICES.find((one) => one === keuze);
  const isChecking = stap === 'controle';
  if (isChecking && choice && result.ok && result.value.steps.includes('castVote')) {
    requireFreshFactor(loggedIn, locale, `${path}?stap=controle&keuze=${choice}`);
  }
  return (
    <StepFrame locale={locale} path={path} loggedIn={loggedIn} result={result} step="castVote">
      {(decision) =>
        isChecking && choice ? (
          <VoteCheck
            locale={locale}
            decision={decision}
            choice={choice}
            voter={loggedIn.actor.name}
            action={sendVote}
            formKey={randomUUID()}
          />
        ) : (
          <VoteQuestion locale={locale} decision={decision} choice={choice} isMissing={isChecking} />
        )
      }
    </StepFrame>
  );
}
