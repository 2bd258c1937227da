import type { Metadata } from 'next';
import { StepFrame } from '@/components/decisions/college-frame';
import { ConfirmStep } from '@/components/decisions/confirm-step';
import { pageTitle } from '@/components/site/page-title';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendWithdrawal } from '@/lib/decisions/actions';
import { findDecision } from '@/lib/decisions/queries/decision';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'decisions');
  return pageTitle(locale, t('withdraw.title'), `/mijn/besluiten/${id}/intrekken`);
}

export default async function WithdrawDecisionPage({ params }: Props) {
  const { locale, id } = await params;
  const path = `/mijn/besluiten/${id}/intrekken`;
  const loggedIn = await requireSession(locale, path);
  const result = await findDecision.execute(loggedIn.actor, { id, locale });
  const t = translator(locale, 'decisions');
  return (
    <StepFrame locale={locale} path={path} loggedIn={loggedIn} result={result} step="withdraw">
      {(decision) => (
        <ConfirmStep
          locale={locale}
          decision={decision}
          title={t('withdraw.title')}
          lead={t('withdraw.text')}
          action={sendWithdrawal}
          confirm={t('withdraw.confirm')}
          tone="danger"
        />
      )}
    </StepFrame>
  );
}
