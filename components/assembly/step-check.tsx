import type { ReactNode } from 'react';
import { ActionForm } from '@/components/site/action-form';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Stack } from '@/components/ui/stack/stack';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list/summary-list';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { FormAction } from '@/lib/platform/form-state';

/** A step of a meeting or vote that can't be undone: what it means, to be checked, and the one button. */
export function StepCheck(props: {
  locale: Locale;
  step: 'call' | 'open' | 'close' | 'openBallot' | 'closeBallot';
  action: FormAction;
  hidden: Record<string, string>;
  back: string;
  rows: SummaryRow[];
  children?: ReactNode;
}) {
  const { locale, step, action, hidden, back, rows, children } = props;
  const t = translator(locale, 'assembly.step');
  return (
    <Stack gap="l">
      <BackLink href={back}>{t('back')}</BackLink>
      <ActionForm
        locale={locale}
        action={action}
        hidden={{ ...hidden, formKey: crypto.randomUUID() }}
        submitLabel={t(`${step}.submit`)}
        pendingLabel={t('busy')}
      >
        <Stack gap="l">
          <Heading level={1}>{t(`${step}.title`)}</Heading>
          <Text size="lead">{t(`${step}.lead`)}</Text>
          {rows.length > 0 && <SummaryList rows={rows} />}
          {children}
        </Stack>
      </ActionForm>
    </Stack>
  );
}
