import type { Metadata } from 'next';
import { pageTitle } from '@/components/site/page-title';
import { PlaceSwitcher } from '@/components/site/place-switcher';
import { PortalFrame } from '@/components/site/portal-frame';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { safeRedirect } from '@/lib/identity/safe-redirect';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ volgende?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity.switcher');
  return pageTitle(locale, t('title'), '/mijn/voor-wie');
}

export default async function ActForPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, '/mijn/voor-wie');
  const { volgende } = await searchParams;
  const t = translator(locale, 'identity.switcher');
  return (
    <PortalFrame locale={locale} path="/mijn/voor-wie" loggedIn={loggedIn}>
      <Stack gap="l">
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('intro')}</Text>
        <PlaceSwitcher locale={locale} loggedIn={loggedIn} next={safeRedirect(volgende, `/${locale}/mijn`)} />
      </Stack>
    </PortalFrame>
  );
}
