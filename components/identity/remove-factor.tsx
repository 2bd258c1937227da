import { ActionForm } from '@/components/site/action-form';
import { Heading } from '@/components/ui/heading/heading';
import { Notice } from '@/components/ui/notice/notice';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { Factors } from '@/lib/identity/queries/factors';
import type { FormAction } from '@/lib/platform/form-state';

/** The page before a factor is removed: what stops working, and whether it is the last. */
export function RemoveFactor(props: {
  locale: Locale;
  factors: Factors;
  action: FormAction;
  hidden?: Record<string, string>;
  words: { title: string; text: string; submit: string; pending: string };
}) {
  const { locale, factors, action, hidden, words } = props;
  const t = translator(locale, 'identity.factors');
  const isLast = factors.passkeys.length + (factors.totpSince ? 1 : 0) === 1;
  return (
    <ActionForm
      locale={locale}
      action={action}
      hidden={{ ...hidden, formKey: crypto.randomUUID() }}
      submitLabel={words.submit}
      pendingLabel={words.pending}
      tone="danger"
      cancel={{ href: `/${locale}/mijn/account`, label: t('cancel') }}
    >
      <Heading level={1}>{words.title}</Heading>
      <Text size="lead">{words.text}</Text>
      {isLast && (
        <Notice tone="warning">
          <Text>{t('last')}</Text>
        </Notice>
      )}
    </ActionForm>
  );
}
