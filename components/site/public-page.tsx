import type { ReactNode } from 'react';
import { PageShell } from '@/components/shell/page-shell';
import { SiteHeader } from '@/components/shell/site-header';
import { AccountLink } from '@/components/site/account-link';
import { Footer, languageLink, publicNav, type Section } from '@/components/site/site-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';

/** The frame of a public page. `path` is its address without the language. */
export function PublicPage(props: {
  locale: Locale;
  path: string;
  section?: Section;
  width?: 'content' | 'bands';
  children: ReactNode;
}) {
  const { locale, path, section, width, children } = props;
  const t = translator(locale, 'common');
  return (
    <PageShell
      skipLabel={t('skipToContent')}
      width={width}
      header={
        <SiteHeader
          home={{ href: `/${locale}`, name: t('siteName') }}
          nav={{ label: t('mainNavigation'), menuLabel: t('menu'), items: publicNav(locale, section) }}
          language={languageLink(locale, path)}
          action={
            <AccountLink
              logIn={{ href: `/${locale}/inloggen`, label: t('logIn') }}
              portal={{ href: `/${locale}/mijn`, label: t('myBindend') }}
            />
          }
        />
      }
      footer={<Footer locale={locale} />}
    >
      {children}
    </PageShell>
  );
}
