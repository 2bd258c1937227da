import { FactorsView } from '@/components/identity/factors-view';
import { ActionForm } from '@/components/site/action-form';
import { DataList } from '@/components/ui/data-list/data-list';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { changePasswordFields } from '@/lib/identity/fields';
import { sendChangePassword } from '@/lib/identity/people-actions';
import type { Factors } from '@/lib/identity/queries/factors';

type Props = { locale: Locale; account: { name: string; email: string }; factors: Factors };

/** One's own account: who it is of, how they confirm, and the way to sessions, own data and another password. */
export function AccountView({ locale, account, factors }: Props) {
  const t = translator(locale, 'identity.account');
  const sessions = translator(locale, 'identity.sessions');
  const privacy = translator(locale, 'privacy');
  const base = `/${locale}/mijn/account`;
  return (
    <Stack gap="xl">
      <Stack gap="l">
        <Heading level={1}>{t('title')}</Heading>
        <DataList
          rows={[
            { term: t('name'), value: account.name },
            { term: t('email'), value: account.email },
          ]}
        />
      </Stack>
      <FactorsView locale={locale} factors={factors} />
      <Stack gap="s">
        <Heading level={2}>{sessions('title')}</Heading>
        <Text>{sessions('linkText')}</Text>
        <Link href={`${base}/sessies`}>{sessions('link')}</Link>
      </Stack>
      <Stack gap="s">
        <Heading level={2}>{privacy('own.title')}</Heading>
        <Text>{privacy('rights.text')}</Text>
        <Link href={`${base}/gegevens`}>{privacy('own.title')}</Link>
      </Stack>
      <PasswordForm locale={locale} />
    </Stack>
  );
}

function PasswordForm({ locale }: { locale: Locale }) {
  const t = translator(locale, 'identity.account');
  return (
    <ActionForm
      locale={locale}
      action={sendChangePassword}
      hidden={{ formKey: crypto.randomUUID() }}
      fields={changePasswordFields(locale)}
      submitLabel={t('submit')}
      pendingLabel={t('pending')}
    >
      <Heading level={2}>{t('passwordTitle')}</Heading>
    </ActionForm>
  );
}
