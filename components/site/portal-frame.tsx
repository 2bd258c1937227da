import type { ReactNode } from 'react';
import { PageShell } from '@/components/shell/page-shell';
import { PortalHeader } from '@/components/shell/portal-header';
import type { NavItem } from '@/components/shell/types';
import { placeName } from '@/components/site/place-name';
import { menuOf } from '@/components/site/portal-menu';
import { Footer, languageLink } from '@/components/site/site-frame';
import { Button } from '@/components/ui/button/button';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { LoggedIn } from '@/lib/identity/queries/log-in';
import { logOut } from '@/lib/log-in/actions';
import type { Actor } from '@/lib/platform/actor';

function portalNav(locale: Locale, path: string, actor: Actor): NavItem[] {
  const t = translator(locale, 'common');
  const parts: NavItem[] = menuOf(actor, path).map((part) => ({
    href: `/${locale}${part.path}`,
    label: t(`portal.${part.key}`),
    current: part.current,
  }));
  const standards = {
    href: `/${locale}/standaarden`,
    label: t('sections.standards'),
    current: path.startsWith('/standaarden'),
  };
  return [...parts, standards];
}

/** The frame of a page behind the log-in: for whom the person acts is always in view. `path` is without the language. */
export function PortalFrame(props: {
  locale: Locale;
  path: string;
  loggedIn: LoggedIn;
  width?: 'content' | 'bands';
  children: ReactNode;
}) {
  const { locale, path, loggedIn, width, children } = props;
  const { actor, places } = loggedIn;
  const t = translator(locale, 'common');
  const place = actor.actingFor ? placeName(locale, actor.actingFor) : '';
  return (
    <PageShell
      skipLabel={t('skipToContent')}
      width={width}
      header={
        <PortalHeader
          home={{ href: `/${locale}`, name: t('siteName') }}
          nav={{
            label: t('mainNavigation'),
            menuLabel: t('menu'),
            items: portalNav(locale, path, actor),
          }}
          language={languageLink(locale, path)}
          actFor={{
            label: t('actingFor'),
            name: place,
            role: actor.roles.map((role) => t(`roles.${role}`)).join(', '),
            switch:
              places.length > 1
                ? {
                    href: `/${locale}/mijn/voor-wie?volgende=${encodeURIComponent(`/${locale}${path}`)}`,
                    label: t('switchPlace'),
                  }
                : undefined,
          }}
          user={{ name: actor.name, href: `/${locale}/mijn/account` }}
          logOut={
            <form action={logOut}>
              <input type="hidden" name="locale" value={locale} />
              <Button variant="quiet" size="s">
                {t('logOut')}
              </Button>
            </form>
          }
        />
      }
      footer={<Footer locale={locale} />}
    >
      {children}
    </PageShell>
  );
}
