import { getLocale, getTranslations } from 'next-intl/server';
import { PublicPage } from '@/components/site/public-page';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';

/** The page for an address that leads nowhere, also where the thing exists but not for this person. */
export default async function NotFoundPage() {
  const locale = (await getLocale()) as Locale;
  const t = await getTranslations({ locale, namespace: 'common.notFound' });
  return (
    <PublicPage locale={locale} path="/">
      <Stack gap="l">
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('text')}</Text>
        <div>
          <ButtonLink href={`/${locale}/standaarden`}>{t('standards')}</ButtonLink>
        </div>
        <Link href={`/${locale}`}>{t('home')}</Link>
      </Stack>
    </PublicPage>
  );
}
