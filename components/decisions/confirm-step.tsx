import type { ReactNode } from 'react';
import { Dutch } from '@/components/decisions/dutch';
import { ActionForm } from '@/components/site/action-form';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { CollegeDecision } from '@/lib/decisions/queries/decision';
import type { FormAction } from '@/lib/platform/form-state';

/** The page before a step that can't be undone: what will happen, in the middle what to check, and the button. */
export function ConfirmStep(props: {
  locale: Locale;
  decision: CollegeDecision;
  title: string;
  lead: ReactNode;
  action: FormAction;
  hidden?: Record<string, string>;
  confirm: string;
  busy?: string;
  tone?: 'primary' | 'danger';
  children?: ReactNode;
}) {
  const { locale, decision, title, lead, action, hidden, confirm, busy, tone, children } = props;
  const common = translator(locale, 'common.actions');
  return (
    <ActionForm
      locale={locale}
      action={action}
      hidden={{ id: decision.id, ...hidden }}
      submitLabel={confirm}
      pendingLabel={busy ?? common('busy')}
      tone={tone}
      cancel={{ href: `/${locale}/mijn/besluiten/${decision.id}`, label: common('cancel') }}
    >
      <Stack gap="l">
        <Stack gap="s">
          <Text tone="soft">
            <Dutch>{decision.title}</Dutch>
          </Text>
          <Heading level={1}>{title}</Heading>
          <Text size="lead">{lead}</Text>
        </Stack>
        {children}
      </Stack>
    </ActionForm>
  );
}
