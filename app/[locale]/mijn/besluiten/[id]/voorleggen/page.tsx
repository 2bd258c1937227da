import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { StepFrame } from '@/components/decisions/college-frame';
import { ConfirmStep } from '@/components/decisions/confirm-step';
import { DecisionFacts } from '@/components/decisions/decision-facts';
import { pageTitle } from '@/components/site/page-title';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendSubmission } from '@/lib/decisions/actions';
import { findDecision } from '@/lib/decisions/queries/decision';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'decisions');
  return pageTitle(locale, t('submit.title'), `/mijn/besluiten/${id}/voorleggen`);
}

export default async function SubmitDecisionPage({ params }: Props) {
  const { locale, id } = await params;
  const path = `/mijn/besluiten/${id}/voorleggen`;
  const loggedIn = await requireSession(locale, path);
  const result = await findDecision.execute(loggedIn.actor, { id, locale });
  const t = translator(locale, 'decisions');
  return (
    <StepFrame locale={locale} path={path} loggedIn={loggedIn} result={result} step="submit">
      {(decision) => (
        <ConfirmStep
          locale={locale}
          decision={decision}
          title={t('submit.title')}
          lead={t('submit.text')}
          action={sendSubmission}
          hidden={{ revision: String(decision.revision), formKey: randomUUID() }}
          confirm={t('submit.confirm')}
        >
          <DecisionFacts
            locale={locale}
            decision={decision}
            change={{ href: `/${locale}/mijn/besluiten/${id}/bewerken`, label: t('submit.change') }}
          />
          <Text>{t('submit.rule')}</Text>
        </ConfirmStep>
      )}
    </StepFrame>
  );
}
