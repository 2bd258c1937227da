import type { Metadata } from 'next';
import { CollegeFrame } from '@/components/decisions/college-frame';
import { VoteReceipt } from '@/components/decisions/vote-receipt';
import { pageTitle } from '@/components/site/page-title';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { findDecision } from '@/lib/decisions/queries/decision';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'decisions');
  return pageTitle(locale, t('vote.receiptTitle'), `/mijn/besluiten/${id}/gestemd`);
}

export default async function VoteReceiptPage({ params }: Props) {
  const { locale, id } = await params;
  const path = `/mijn/besluiten/${id}/gestemd`;
  const loggedIn = await requireSession(locale, path);
  const result = await findDecision.execute(loggedIn.actor, { id, locale });
  return (
    <CollegeFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(decision) => <VoteReceipt locale={locale} decision={decision} voter={loggedIn.actor.name} />}
    </CollegeFrame>
  );
}
