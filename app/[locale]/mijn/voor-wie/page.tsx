import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { pageTitle } from '@/components/site/page-title';
import { PlaceSwitcher } from '@/components/site/place-switcher';
import { PortalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { requireSession } from '@/lib/identity/require-session';
import { safeRedirect } from '@/lib/identity/safe-redirect';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ volgende?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'identity.switcher' });
  return pageTitle(locale, t('title'), '/mijn/voor-wie');
}

export default async function ActForPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const loggedIn = await requireSession(locale, '/mijn/voor-wie');
  const { volgende } = await searchParams;
  const t = await getTranslations({ locale, namespace: 'identity.switcher' });
  return (
    <PortalPage locale={locale} path="/mijn/voor-wie" loggedIn={loggedIn}>
      <Stack gap="l">
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('intro')}</Text>
        <PlaceSwitcher locale={locale} loggedIn={loggedIn} next={safeRedirect(volgende, `/${locale}/mijn`)} />
      </Stack>
    </PortalPage>
  );
}
