import { randomUUID } from 'node:crypto';
import { ClosingWarning } from '@/components/decisions/closing-warning';
import { ConfirmStep } from '@/components/decisions/confirm-step';
import { StepView } from '@/components/decisions/step-view';
import { portalPage } from '@/components/site/portal-page';
import { translator } from '@/i18n/translator';
import { sendClosing } from '@/lib/decisions/actions';
import { findDecision } from '@/lib/decisions/queries/decision';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/besluiten/[id]/sluiten',
  title: 'decisions.close.title',
  action: 'decision.find',
  read: ({ actor, locale, params }) => findDecision.execute(actor, { id: params.id, locale }),
  view: (decision, { locale }) => {
    const t = translator(locale, 'decisions.close');
    return (
      <StepView locale={locale} decision={decision} step="close">
        <ConfirmStep
          locale={locale}
          decision={decision}
          title={t('title')}
          lead={t('text')}
          action={sendClosing}
          hidden={{ ballotId: decision.openVote?.ballotId ?? '', formKey: randomUUID() }}
          confirm={t('confirm')}
        >
          {decision.openVote && <ClosingWarning locale={locale} vote={decision.openVote} />}
        </ConfirmStep>
      </StepView>
    );
  },
});

export { generateMetadata, Page as default };
