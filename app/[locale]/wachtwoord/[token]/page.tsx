import type { Metadata } from 'next';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { newPasswordFields } from '@/lib/identity/fields';
import { personOfResetLink } from '@/lib/identity/queries/invitation';
import { sendNewPassword } from '@/lib/log-in/link-actions';

type Props = { params: Promise<{ locale: Locale; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity.newPassword');
  return { ...pageTitle(locale, t('title'), '/wachtwoord'), referrer: 'no-referrer' };
}

export default async function NewPasswordPage({ params }: Props) {
  const { locale, token } = await params;
  const t = translator(locale, 'identity.newPassword');
  const person = await personOfResetLink(token);
  return (
    <PublicPage locale={locale} path={`/wachtwoord/${token}`}>
      {person ? (
        <ActionForm
          locale={locale}
          action={sendNewPassword}
          hidden={{ token, formKey: crypto.randomUUID() }}
          fields={newPasswordFields(locale)}
          submitLabel={t('submit')}
          pendingLabel={t('pending')}
        >
          <Heading level={1}>{t('title')}</Heading>
          <Text size="lead">{t('intro')}</Text>
        </ActionForm>
      ) : (
        <Stack gap="l">
          <Heading level={1}>{t('expiredTitle')}</Heading>
          <Text size="lead">{t('expired')}</Text>
          <div>
            <ButtonLink href={`/${locale}/wachtwoord-vergeten`}>{t('again')}</ButtonLink>
          </div>
        </Stack>
      )}
    </PublicPage>
  );
}
