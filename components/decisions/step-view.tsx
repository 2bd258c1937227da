import type { ReactNode } from 'react';
import { RefusalNotice } from '@/components/decisions/refusal-notice';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { CollegeDecision, DecisionStep } from '@/lib/decisions/queries/decision';

/** One step of a decision. After "back", or when somebody else was first, it says why it can't be. */
export function StepView(props: {
  locale: Locale;
  decision: CollegeDecision;
  step: DecisionStep;
  children: ReactNode;
}) {
  const { locale, decision, step, children } = props;
  return decision.steps.includes(step) ? children : <NotNow locale={locale} decision={decision} />;
}

function NotNow({ locale, decision }: { locale: Locale; decision: CollegeDecision }) {
  const t = translator(locale, 'decisions');
  return (
    <Stack gap="l">
      <Heading level={1}>{t('notNow.title')}</Heading>
      {decision.refusal ? (
        <RefusalNotice locale={locale} decision={decision} refusal={decision.refusal} />
      ) : (
        <Text size="lead">{t('notNow.text', { status: t(`status.${decision.status}`) })}</Text>
      )}
      <div>
        <ButtonLink href={`/${locale}/mijn/besluiten/${decision.id}`}>{t('notNow.back')}</ButtonLink>
      </div>
    </Stack>
  );
}
