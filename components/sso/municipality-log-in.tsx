import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';

/** The way to the log-in of one's own municipality, on the log-in page. */
export function MunicipalityLogIn({ locale, next }: { locale: Locale; next: string }) {
  const t = translator(locale, 'sso.logIn');
  return (
    <Stack gap="s">
      <Heading level={2}>{t('heading')}</Heading>
      <Text>{t('text')}</Text>
      <div>
        <ButtonLink
          variant="secondary"
          href={`/${locale}/inloggen/gemeente?${new URLSearchParams({ volgende: next })}`}
        >
          {t('button')}
        </ButtonLink>
      </div>
    </Stack>
  );
}
