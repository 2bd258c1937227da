import type { Metadata } from 'next';
import { VoteReceipt } from '@/components/assembly/vote-receipt';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { findBallotToCast } from '@/lib/assembly/queries/votes';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale; ballotId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, ballotId } = await params;
  const t = translator(locale, 'assembly');
  return pageTitle(locale, t('votes.receipt'), `/mijn/stemmen/${ballotId}/bewijs`);
}

export default async function ReceiptPage({ params }: Props) {
  const { locale, ballotId } = await params;
  const path = `/mijn/stemmen/${ballotId}/bewijs`;
  const loggedIn = await requireSession(locale, path);
  const result = await findBallotToCast(loggedIn.actor, ballotId);
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(ballot) => <VoteReceipt locale={locale} ballot={ballot} />}
    </ResultFrame>
  );
}
