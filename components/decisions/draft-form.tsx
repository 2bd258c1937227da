import { ActionForm } from '@/components/site/action-form';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { decisionFields } from '@/lib/decisions/fields';
import type { CollegeDecision } from '@/lib/decisions/queries/decision';
import type { DecidableVersion } from '@/lib/decisions/queries/versions';
import type { FormAction } from '@/lib/platform/form-state';

/** The second step of a new decision: its text, about the version that was chosen. */
export function DraftForm(props: {
  locale: Locale;
  version: DecidableVersion;
  action: FormAction;
  formKey: string;
}) {
  const { locale, version, action, formKey } = props;
  const t = translator(locale, 'decisions');
  const about = { name: version.standard.name, version: version.version };
  return (
    <Stack>
      <BackLink href={`/${locale}/mijn/besluiten/nieuw`}>{t('new.another')}</BackLink>
      <ActionForm
        locale={locale}
        action={action}
        fields={decisionFields(locale)}
        hidden={{ standardVersionId: version.id, formKey }}
        submitLabel={t('new.save')}
        pendingLabel={t('new.saving')}
      >
        <Heading level={1}>{t('new.title')}</Heading>
        <Text size="lead">{t('new.about', about)}</Text>
      </ActionForm>
    </Stack>
  );
}

/** The text of a draft, to be changed. */
export function ReviseForm(props: { locale: Locale; decision: CollegeDecision; action: FormAction }) {
  const { locale, decision, action } = props;
  const t = translator(locale, 'decisions');
  const common = translator(locale, 'common.actions');
  return (
    <ActionForm
      locale={locale}
      action={action}
      fields={decisionFields(locale, decision)}
      hidden={{ id: decision.id, revision: String(decision.revision) }}
      submitLabel={t('revise.save')}
      pendingLabel={t('new.saving')}
      cancel={{ href: `/${locale}/mijn/besluiten/${decision.id}`, label: common('cancel') }}
    >
      <Heading level={1}>{t('revise.title')}</Heading>
      <Text size="lead">
        {t('new.about', { name: decision.standard.name, version: decision.standard.version })}
      </Text>
    </ActionForm>
  );
}
