import type { ReactNode } from 'react';
import { RefusalNotice } from '@/components/decisions/refusal-notice';
import { MissingWords } from '@/components/site/missing-page';
import { NoAccess } from '@/components/site/no-access';
import { PortalFrame } from '@/components/site/portal-frame';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { CollegeDecision, DecisionStep } from '@/lib/decisions/queries/decision';
import type { LoggedIn } from '@/lib/identity/queries/log-in';
import type { Result } from '@/lib/platform/result';

type Frame = { locale: Locale; path: string; loggedIn: LoggedIn };

/** A page for a College: draws what was read, or says that there is no access. */
export function CollegeFrame<Value>(
  props: Frame & { result: Result<Value>; children: (value: Value) => ReactNode },
) {
  const { locale, path, loggedIn, result, children } = props;
  return (
    <PortalFrame locale={locale} path={path} loggedIn={loggedIn}>
      {result.ok ? (
        children(result.value)
      ) : result.error.code === 'not_found' ? (
        <MissingWords locale={locale} />
      ) : (
        <NoAccess locale={locale} loggedIn={loggedIn} next={`/${locale}${path}`} />
      )}
    </PortalFrame>
  );
}

/** A page for one step of a decision. After "back", or when somebody else was first, it says why it can't be. */
export function StepFrame(
  props: Frame & {
    result: Result<CollegeDecision>;
    step: DecisionStep;
    children: (decision: CollegeDecision) => ReactNode;
  },
) {
  const { step, children, ...frame } = props;
  return (
    <CollegeFrame {...frame}>
      {(decision) =>
        decision.steps.includes(step) ? (
          children(decision)
        ) : (
          <NotNow locale={frame.locale} decision={decision} />
        )
      }
    </CollegeFrame>
  );
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
