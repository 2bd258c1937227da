import { ConfirmStep } from '@/components/decisions/confirm-step';
import { StepView } from '@/components/decisions/step-view';
import { portalPage } from '@/components/site/portal-page';
import { translator } from '@/i18n/translator';
import { sendWithdrawal } from '@/lib/decisions/actions';
import { findDecision } from '@/lib/decisions/queries/decision';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/besluiten/[id]/intrekken',
  title: 'decisions.withdraw.title',
  action: 'decision.find',
  read: ({ actor, locale, params }) => findDecision.execute(actor, { id: params.id, locale }),
  view: (decision, { locale }) => {
    const t = translator(locale, 'decisions.withdraw');
    return (
      <StepView locale={locale} decision={decision} step="withdraw">
        <ConfirmStep
          locale={locale}
          decision={decision}
          title={t('title')}
          lead={t('text')}
          action={sendWithdrawal}
          confirm={t('confirm')}
          tone="danger"
        />
      </StepView>
    );
  },
});

export { generateMetadata, Page as default };
