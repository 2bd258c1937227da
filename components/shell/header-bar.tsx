import type { ReactNode } from 'react';
import { Logo } from './logo';
import { LanguageAnchor, NarrowNav, WideNav } from './nav';
import type { LanguageLink, NavItem } from './types';

export type HeaderBarProps = {
  home: { href: string; name: string };
  nav: { label: string; menuLabel: string; items: NavItem[] };
  language?: LanguageLink;
};

/**
 * Logo, navigation, language and one action on one line; a narrow screen keeps the logo, the action and a menu,
 * at 320 pixels a little smaller. With large letters it breaks into two lines.
 */
export function HeaderBar({ home, nav, language, action }: HeaderBarProps & { action?: ReactNode }) {
  return (
    <div className="flex min-h-17 flex-wrap items-center gap-x-2 py-2 sm:gap-x-4 lg:min-h-19 lg:gap-x-8 lg:py-0">
      <Logo {...home} />
      <WideNav label={nav.label} items={nav.items} />
      <div className="ml-auto flex flex-wrap items-center gap-x-1.5 sm:gap-x-4 lg:gap-x-7 print:hidden">
        {language && (
          <div className="max-sm:hidden">
            <LanguageAnchor {...language} />
          </div>
        )}
        {action}
        <NarrowNav {...nav} language={language} />
      </div>
    </div>
  );
}
