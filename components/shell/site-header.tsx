import type { ReactNode } from 'react';
import { Container } from './container';
import { Logo } from './logo';
import { LanguageAnchor, NarrowNav, WideNav } from './nav';
import type { LanguageLink, NavItem } from './types';

export type SiteHeaderProps = {
  home: { href: string; name: string };
  nav: { label: string; menuLabel: string; items: NavItem[] };
  language?: LanguageLink;
  /** The one action on the right, such as logging in: a small button. */
  action?: ReactNode;
};

/** The header of every public page. */
export function SiteHeader({ home, nav, language, action }: SiteHeaderProps) {
  return (
    <header className="relative border-b border-line bg-paper print:border-b-2 print:border-ink">
      <Container>
        <div className="flex min-h-17 items-center gap-x-2 sm:gap-x-4 lg:min-h-19 lg:gap-x-8">
          <Logo {...home} />
          <WideNav label={nav.label} items={nav.items} />
          <div className="ml-auto flex items-center gap-x-1.5 sm:gap-x-4 lg:gap-x-7 print:hidden">
            {language && (
              <div className="max-sm:hidden">
                <LanguageAnchor {...language} />
              </div>
            )}
            {action}
            <NarrowNav {...nav} language={language} />
          </div>
        </div>
      </Container>
    </header>
  );
}
