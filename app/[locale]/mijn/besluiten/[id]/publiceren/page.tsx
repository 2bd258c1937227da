import { randomUUID } from 'node:crypto';
import { ConfirmStep } from '@/components/decisions/confirm-step';
import { DecisionFacts } from '@/components/decisions/decision-facts';
import { StepView } from '@/components/decisions/step-view';
import { portalPage } from '@/components/site/portal-page';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendPublication } from '@/lib/decisions/actions';
import { findDecision, previewPublication } from '@/lib/decisions/queries/decision';
import { formatDay } from '@/lib/platform/format';
import { ok } from '@/lib/platform/result';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/besluiten/[id]/publiceren',
  title: 'decisions.publish.title',
  action: 'decision.find',
  read: async ({ actor, locale, params: { id } }) => {
    const decision = await findDecision.execute(actor, { id, locale });
    if (!decision.ok) return decision;
    // Refused to who may read a decision and not publish it: they see why this can't be, without the number.
    const preview = await previewPublication.execute(actor, { id });
    return ok({ decision: decision.value, municipalities: preview.ok ? preview.value.municipalities : 0 });
  },
  freshFactor: ({ decision }) => decision.steps.includes('publish'),
  view: ({ decision, municipalities }, { locale }) => {
    const t = translator(locale, 'decisions.publish');
    return (
      <StepView locale={locale} decision={decision} step="publish">
        <ConfirmStep
          locale={locale}
          decision={decision}
          title={t('title')}
          lead={t('lead', { count: municipalities, day: formatDay(locale, decision.complyBy) })}
          action={sendPublication}
          hidden={{ formKey: randomUUID() }}
          confirm={t('confirm')}
          busy={t('busy')}
        >
          <Text>{t('text', { day: formatDay(locale, decision.entryIntoForceOn) })}</Text>
          <DecisionFacts locale={locale} decision={decision} />
        </ConfirmStep>
      </StepView>
    );
  },
});

export { generateMetadata, Page as default };
