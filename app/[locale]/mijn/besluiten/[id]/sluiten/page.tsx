import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ClosingWarning } from '@/components/decisions/closing-warning';
import { StepFrame } from '@/components/decisions/college-frame';
import { ConfirmStep } from '@/components/decisions/confirm-step';
import { pageTitle } from '@/components/site/page-title';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendClosing } from '@/lib/decisions/actions';
import { findDecision } from '@/lib/decisions/queries/decision';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'decisions');
  return pageTitle(locale, t('close.title'), `/mijn/besluiten/${id}/sluiten`);
}

export default async function CloseVotePage({ params }: Props) {
  const { locale, id } = await params;
  const path = `/mijn/besluiten/${id}/sluiten`;
  const loggedIn = await requireSession(locale, path);
  const result = await findDecision.execute(loggedIn.actor, { id, locale });
  const t = translator(locale, 'decisions');
  return (
    <StepFrame locale={locale} path={path} loggedIn={loggedIn} result={result} step="close">
      {(decision) => (
        <ConfirmStep
          locale={locale}
          decision={decision}
          title={t('close.title')}
          lead={t('close.text')}
          action={sendClosing}
          hidden={{ ballotId: decision.openVote?.ballotId ?? '', formKey: randomUUID() }}
          confirm={t('close.confirm')}
        >
          {decision.openVote && <ClosingWarning locale={locale} vote={decision.openVote} />}
        </ConfirmStep>
      )}
    </StepFrame>
  );
}
