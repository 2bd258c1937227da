import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { pageTitle } from '@/components/site/page-title';
import { PortalPage } from '@/components/site/portal-page';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'dashboard' });
  return pageTitle(locale, t('title'), '/mijn');
}

export default async function DashboardPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const loggedIn = await requireSession(locale, '/mijn');
  const t = await getTranslations({ locale, namespace: 'dashboard' });
  return (
    <PortalPage locale={locale} path="/mijn" loggedIn={loggedIn}>
      <Stack gap="l">
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('greeting', { name: loggedIn.actor.name })}</Text>
        <EmptyState title={t('nothing.title')}>{t('nothing.text')}</EmptyState>
      </Stack>
    </PortalPage>
  );
}
