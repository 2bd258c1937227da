import type { ReactNode } from 'react';
import { PageShell } from '@/components/shell/page-shell';
import { PortalHeader } from '@/components/shell/portal-header';
import type { NavItem } from '@/components/shell/types';
import { placeName } from '@/components/site/place-name';
import { Footer, languageLink } from '@/components/site/site-frame';
import { Button } from '@/components/ui/button/button';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { logOut } from '@/lib/identity/actions';
import type { LoggedIn } from '@/lib/identity/queries/log-in';
import type { Role } from '@/lib/platform/generated/enums';

/** The parts of the portal, and the roles that have work there; none named means everyone. */
const PARTS = [
  { key: 'overview', path: '/mijn', roles: null },
  {
    key: 'obligations',
    path: '/mijn/verplichtingen',
    roles: ['reader', 'coordinator', 'secretary', 'delegate', 'council', 'administrator'],
  },
  { key: 'vote', path: '/mijn/stemmen', roles: ['delegate'] },
  {
    key: 'decisions',
    path: '/mijn/besluiten',
    roles: ['college_member', 'college_chair', 'college_secretary', 'auditor'],
  },
  { key: 'meetings', path: '/mijn/alv', roles: ['bureau', 'controller', 'assembly_chair', 'auditor'] },
  {
    key: 'mandates',
    path: '/mijn/mandaten',
    roles: ['secretary', 'delegate', 'council', 'administrator'],
  },
  { key: 'people', path: '/mijn/mensen', roles: ['administrator', 'secretary'] },
  { key: 'administrators', path: '/mijn/beheerders', roles: ['bureau', 'auditor'] },
  { key: 'appointments', path: '/mijn/benoemingen', roles: ['bureau', 'auditor'] },
  { key: 'audit', path: '/mijn/logboek', roles: null },
] as const satisfies { key: string; path: string; roles: readonly Role[] | null }[];

/** The papers of a year are part of the meeting that decides on them. */
const isCurrent = ({ key, path }: (typeof PARTS)[number], open: string) =>
  key === 'overview'
    ? open === path
    : open.startsWith(path) || (key === 'meetings' && open.startsWith('/mijn/programma'));

function portalNav(locale: Locale, path: string, roles: readonly Role[]): NavItem[] {
  const t = translator(locale, 'common');
  const parts: NavItem[] = PARTS.filter(
    (part) => !part.roles || part.roles.some((role) => roles.includes(role)),
  ).map((part) => ({
    href: `/${locale}${part.path}`,
    label: t(`portal.${part.key}`),
    current: isCurrent(part, path),
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
            items: portalNav(locale, path, actor.roles),
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
