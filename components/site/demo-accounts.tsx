import { Details } from '@/components/ui/details/details';
import { Link } from '@/components/ui/link/link';
import { Panel } from '@/components/ui/panel/panel';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { type DemoAccount, demoAccounts } from '@/lib/identity/demo-accounts';
import { DEMO_PASSWORD } from '@/prisma/seed/demo-password';

/** One account for each of the three main jobs, to begin with. */
const FIRST = /^(informatiemanager\.nijmegen|voorzitter\.college|bureau\.vng|stemgemachtigde\.nijmegen)@/;

/** The demo accounts, in demo mode only. Choosing one fills in its address. */
export async function DemoAccounts(props: { locale: Locale; next: string }) {
  const { locale, next } = props;
  const accounts = await demoAccounts(locale);
  if (accounts.length === 0) return null;
  const t = translator(locale, 'identity.demo');
  const first = accounts.filter(({ email }) => FIRST.test(email));
  return (
    <Panel title={t('title')}>
      <Text>{t('intro', { password: DEMO_PASSWORD })}</Text>
      <AccountTable locale={locale} next={next} caption={t('quick')} accounts={first} />
      <Details summary={t('all')}>
        <AccountTable locale={locale} next={next} caption={t('caption')} accounts={accounts} />
      </Details>
    </Panel>
  );
}

function AccountTable(props: { locale: Locale; next: string; caption: string; accounts: DemoAccount[] }) {
  const { locale, next, caption, accounts } = props;
  const t = translator(locale, 'identity.demo');
  const roleNames = translator(locale, 'common.roles');
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'account', header: t('name'), rowHeader: true },
        { key: 'roles', header: t('roles') },
      ]}
      rows={accounts.map(({ name, email, roles }) => ({
        id: email,
        cells: {
          account: (
            <Stack gap="xs">
              <Link href={`/${locale}/inloggen?${new URLSearchParams({ account: email, volgende: next })}`}>
                {name}
              </Link>
              <Text size="small" tone="soft">
                <span className="wrap-anywhere">{email}</span>
              </Text>
            </Stack>
          ),
          roles: (
            <Stack gap="xs">
              {roles.map(({ role, place }) => (
                <Text size="small" key={`${role} ${place}`}>
                  {t('role', { role: roleNames(role), place })}
                </Text>
              ))}
            </Stack>
          ),
        },
      }))}
    />
  );
}
