import type { Metadata } from 'next';
import { FactorsView } from '@/components/identity/factors-view';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { DataList } from '@/components/ui/data-list/data-list';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendChangePassword } from '@/lib/identity/people-actions';
import { listFactors } from '@/lib/identity/queries/factors';
import { findOwnAccount } from '@/lib/identity/queries/own-account';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ gedaan?: string }> };

const PATH = '/mijn/account';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity.account');
  return pageTitle(locale, t('title'), PATH);
}

export default async function AccountPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const { gedaan } = await searchParams;
  const t = translator(locale, 'identity.account');
  const hint = translator(locale, 'identity.invitation');
  const removed = translator(locale, 'identity.factors.done');
  const sessions = translator(locale, 'identity.sessions');
  const privacy = translator(locale, 'privacy');
  const result = await findOwnAccount.execute(loggedIn.actor, {});
  const factors = await listFactors.execute(loggedIn.actor, {});
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {({ name, email }) => (
        <Stack gap="xl">
          <Stack gap="l">
            {gedaan === 'wachtwoord' && (
              <Notice tone="success" announce="status">
                <p>{t('done')}</p>
              </Notice>
            )}
            {gedaan === 'verwijderd' && (
              <Notice tone="success" announce="status">
                <p>{removed('verwijderd')}</p>
              </Notice>
            )}
            <Heading level={1}>{t('title')}</Heading>
            <DataList
              rows={[
                { term: t('name'), value: name },
                { term: t('email'), value: email },
              ]}
            />
          </Stack>
          {factors.ok && <FactorsView locale={locale} factors={factors.value} />}
          <Stack gap="s">
            <Heading level={2}>{sessions('title')}</Heading>
            <Text>{sessions('linkText')}</Text>
            <Link href={`/${locale}${PATH}/sessies`}>{sessions('link')}</Link>
          </Stack>
          <Stack gap="s">
            <Heading level={2}>{privacy('own.title')}</Heading>
            <Text>{privacy('rights.text')}</Text>
            <Link href={`/${locale}${PATH}/gegevens`}>{privacy('own.title')}</Link>
          </Stack>
          <ActionForm
            locale={locale}
            action={sendChangePassword}
            hidden={{ formKey: crypto.randomUUID() }}
            fields={[
              {
                kind: 'password',
                name: 'current',
                label: t('current'),
                autoComplete: 'current-password',
                width: 'l',
              },
              {
                kind: 'password',
                name: 'password',
                label: t('password'),
                hint: hint('passwordHint'),
                autoComplete: 'new-password',
                width: 'l',
              },
            ]}
            submitLabel={t('submit')}
            pendingLabel={t('pending')}
          >
            <Heading level={2}>{t('passwordTitle')}</Heading>
          </ActionForm>
        </Stack>
      )}
    </ResultFrame>
  );
}
