import { randomUUID } from 'node:crypto';
import { ConfirmStep } from '@/components/decisions/confirm-step';
import { DecisionFacts } from '@/components/decisions/decision-facts';
import { StepView } from '@/components/decisions/step-view';
import { portalPage } from '@/components/site/portal-page';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendSubmission } from '@/lib/decisions/actions';
import { findDecision } from '@/lib/decisions/queries/decision';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/besluiten/[id]/voorleggen',
  title: 'decisions.submit.title',
  action: 'decision.find',
  read: ({ actor, locale, params }) => findDecision.execute(actor, { id: params.id, locale }),
  view: (decision, { locale }) => {
    const t = translator(locale, 'decisions.submit');
    const change = { href: `/${locale}/mijn/besluiten/${decision.id}/bewerken`, label: t('change') };
    return (
      <StepView locale={locale} decision={decision} step="submit">
        <ConfirmStep
          locale={locale}
          decision={decision}
          title={t('title')}
          lead={t('text')}
          action={sendSubmission}
          hidden={{ revision: String(decision.revision), formKey: randomUUID() }}
          confirm={t('confirm')}
        >
          <DecisionFacts locale={locale} decision={decision} change={change} />
          <Text>{t('rule')}</Text>
        </ConfirmStep>
      </StepView>
    );
  },
});

export { generateMetadata, Page as default };
