import type { Metadata } from 'next';
import { StepFrame } from '@/components/decisions/college-frame';
import { ReviseForm } from '@/components/decisions/draft-form';
import { pageTitle } from '@/components/site/page-title';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendRevision } from '@/lib/decisions/actions';
import { findDecision } from '@/lib/decisions/queries/decision';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'decisions');
  return pageTitle(locale, t('revise.title'), `/mijn/besluiten/${id}/bewerken`);
}

export default async function ReviseDecisionPage({ params }: Props) {
  const { locale, id } = await params;
  const path = `/mijn/besluiten/${id}/bewerken`;
  const loggedIn = await requireSession(locale, path);
  const result = await findDecision.execute(loggedIn.actor, { id, locale });
  return (
    <StepFrame locale={locale} path={path} loggedIn={loggedIn} result={result} step="revise">
      {(decision) => <ReviseForm locale={locale} decision={decision} action={sendRevision} />}
    </StepFrame>
  );
}
