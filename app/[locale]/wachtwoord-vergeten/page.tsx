import type { Metadata } from 'next';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { forgottenFields } from '@/lib/identity/fields';
import { sendForgotten } from '@/lib/log-in/link-actions';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ gedaan?: string; account?: string }>;
};

const PATH = '/wachtwoord-vergeten';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity.forgotten');
  return pageTitle(locale, t('title'), PATH);
}

export default async function ForgottenPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { gedaan, account } = await searchParams;
  const t = translator(locale, 'identity.forgotten');
  return (
    <PublicPage locale={locale} path={PATH}>
      {gedaan === 'verstuurd' ? (
        <Stack gap="l">
          <Heading level={1}>{t('sentTitle')}</Heading>
          <Text size="lead">{t('sent')}</Text>
        </Stack>
      ) : (
        <ActionForm
          locale={locale}
          action={sendForgotten}
          fields={forgottenFields(locale, typeof account === 'string' ? account : undefined)}
          submitLabel={t('submit')}
          pendingLabel={t('pending')}
          cancel={{ href: `/${locale}/inloggen`, label: t('back') }}
        >
          <Heading level={1}>{t('title')}</Heading>
          <Text size="lead">{t('intro')}</Text>
        </ActionForm>
      )}
    </PublicPage>
  );
}
