import { PublicPage } from '@/components/site/public-page';
import type { Section } from '@/components/site/site-frame';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { noteMissing } from '@/lib/platform/request-state';

/**
 * The page for a public address that leads nowhere. Pages return it instead of calling `notFound()`, which shows
 * nothing without script. The mark tells page-cache.cjs to answer with status 404 from a page that was kept.
 */
export function MissingPage(props: { locale: Locale; path?: string; section?: Section }) {
  const { locale, path = '/', section } = props;
  return (
    <PublicPage locale={locale} path={path} section={section}>
      <meta name="answer-status" content="404" />
      <meta name="robots" content="noindex" />
      <MissingWords locale={locale} />
    </PublicPage>
  );
}

/**
 * What the page of a missing address says, and a page of the portal about what is not there: its answer is 404. There
 * is no not-found.tsx: Next would make it with every page, and each would be answered 404.
 */
export function MissingWords({ locale }: { locale: Locale }) {
  noteMissing();
  const t = translator(locale, 'common.notFound');
  return (
    <Stack gap="l">
      <Heading level={1}>{t('title')}</Heading>
      <Text size="lead">{t('text')}</Text>
      <div>
        <ButtonLink href={`/${locale}/standaarden`}>{t('standards')}</ButtonLink>
      </div>
      <Link href={`/${locale}`}>{t('home')}</Link>
    </Stack>
  );
}
