import { PlaceSwitcher } from '@/components/site/place-switcher';
import { portalPage } from '@/components/site/portal-page';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { safeRedirect } from '@/lib/identity/safe-redirect';
import { ok } from '@/lib/platform/result';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/voor-wie',
  title: 'identity.switcher.title',
  action: 'session.actFor',
  read: ({ locale, query }) => ok({ next: safeRedirect(query.volgende, `/${locale}/mijn`) }),
  view: ({ next }, { locale, loggedIn }) => {
    const t = translator(locale, 'identity.switcher');
    return (
      <Stack gap="l">
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('intro')}</Text>
        <PlaceSwitcher locale={locale} loggedIn={loggedIn} next={next} />
      </Stack>
    );
  },
});

export { generateMetadata, Page as default };
