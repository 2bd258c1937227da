import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { StepFrame } from '@/components/decisions/college-frame';
import { ConfirmStep } from '@/components/decisions/confirm-step';
import { DecisionFacts } from '@/components/decisions/decision-facts';
import { pageTitle } from '@/components/site/page-title';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendPublication } from '@/lib/decisions/actions';
import { findDecision, previewPublication } from '@/lib/decisions/queries/decision';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import { formatDay } from '@/lib/platform/format';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'decisions');
  return pageTitle(locale, t('publish.title'), `/mijn/besluiten/${id}/publiceren`);
}

export default async function PublishDecisionPage({ params }: Props) {
  const { locale, id } = await params;
  const path = `/mijn/besluiten/${id}/publiceren`;
  const loggedIn = await requireSession(locale, path);
  const result = await findDecision.execute(loggedIn.actor, { id, locale });
  if (result.ok && result.value.steps.includes('publish')) requireFreshFactor(loggedIn, locale, path);
  const t = translator(locale, 'decisions');
  const preview = await previewPublication.execute(loggedIn.actor, { id });
  return (
    <StepFrame locale={locale} path={path} loggedIn={loggedIn} result={result} step="publish">
      {(decision) => (
        <ConfirmStep
          locale={locale}
          decision={decision}
          title={t('publish.title')}
          lead={t('publish.lead', {
            count: preview.ok ? preview.value.municipalities : 0,
            day: formatDay(locale, decision.complyBy),
          })}
          action={sendPublication}
          hidden={{ formKey: randomUUID() }}
          confirm={t('publish.confirm')}
          busy={t('publish.busy')}
        >
          <Text>{t('publish.text', { day: formatDay(locale, decision.entryIntoForceOn) })}</Text>
          <DecisionFacts locale={locale} decision={decision} />
        </ConfirmStep>
      )}
    </StepFrame>
  );
}
