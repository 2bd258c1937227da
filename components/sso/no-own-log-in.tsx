import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';

/** Why a first way to confirm can't be set up in a log-in by the municipality's account, and how it can. */
export function NoOwnLogIn({ locale }: { locale: Locale }) {
  const t = translator(locale, 'sso.noFactor');
  return (
    <Stack gap="l">
      <Heading level={1}>{t('title')}</Heading>
      <Text size="lead">{t('text')}</Text>
      <Text>{t('how')}</Text>
      <Link href={`/${locale}/wachtwoord-vergeten`}>{t('link')}</Link>
    </Stack>
  );
}
