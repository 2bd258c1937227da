import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PasskeyForm } from '@/components/identity/passkey-form';
import { ActionForm } from '@/components/site/action-form';
import { DemoAccounts } from '@/components/site/demo-accounts';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { MunicipalityLogIn } from '@/components/sso/municipality-log-in';
import { Columns } from '@/components/ui/columns/columns';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { logInFields } from '@/lib/identity/fields';
import { safeRedirect } from '@/lib/identity/safe-redirect';
import { currentSession } from '@/lib/identity/session';
import { logIn, logInWithPasskey, preparePasskeyLogIn } from '@/lib/log-in/actions';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ volgende?: string; uitgelogd?: string; account?: string; gedaan?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity');
  return pageTitle(locale, t('logIn.title'), '/inloggen');
}

export default async function LogInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const erased = translator(locale, 'privacy.erase');
  const { volgende, uitgelogd, account, gedaan } = await searchParams;
  const next = safeRedirect(volgende, `/${locale}/mijn`);
  if (await currentSession()) redirect(next);
  const t = translator(locale, 'identity');
  const form = (
    <ActionForm
      locale={locale}
      action={logIn}
      hidden={{ next }}
      submitLabel={t('logIn.submit')}
      pendingLabel={t('logIn.pending')}
      fields={logInFields(locale, typeof account === 'string' ? account : undefined)}
    >
      <Heading level={1}>{t('logIn.title')}</Heading>
      {uitgelogd && (
        <Notice tone="success" announce="status" title={t('logIn.loggedOut')}>
          <Text>{t('logIn.loggedOutText')}</Text>
        </Notice>
      )}
      {volgende && !account && <Notice tone="info">{t('logIn.expired')}</Notice>}
      {gedaan === 'wachtwoord' && (
        <Notice tone="success" announce="status">
          <Text>{t('newPassword.done')}</Text>
        </Notice>
      )}
      {gedaan === 'gewist' && (
        <Notice tone="success" announce="status">
          <Text>{erased('done')}</Text>
        </Notice>
      )}
      <Text>{t('logIn.intro')}</Text>
    </ActionForm>
  );
  return (
    <PublicPage locale={locale} path="/inloggen">
      <Stack gap="xl">
        <Columns
          layout="halves"
          first={
            <Stack gap="m">
              {form}
              <PasskeyForm
                locale={locale}
                action={logInWithPasskey}
                prepare={preparePasskeyLogIn}
                cancelled={t('logIn.passkeyCancelled')}
                hidden={{ next }}
                tone="secondary"
                submitLabel={t('logIn.passkey')}
                pendingLabel={t('logIn.passkeyPending')}
              >
                <Heading level={2} id="passkey">
                  {t('logIn.passkeyTitle')}
                </Heading>
                <Text>{t('logIn.passkeyText')}</Text>
              </PasskeyForm>
              <MunicipalityLogIn locale={locale} next={next} />
              <Link href={`/${locale}/wachtwoord-vergeten`}>{t('forgotten.link')}</Link>
            </Stack>
          }
          second={<DemoAccounts locale={locale} next={next} />}
        />
      </Stack>
    </PublicPage>
  );
}
