import type { ReactNode } from 'react';
import { Container } from './container';
import { HeaderBar, type HeaderBarProps } from './header-bar';

export type SiteHeaderProps = HeaderBarProps & {
  /** The one action on the right, such as logging in: a small button. */
  action?: ReactNode;
};

/** The header of every public page. */
export function SiteHeader(props: SiteHeaderProps) {
  return (
    <header className="relative border-b border-line bg-paper">
      <Container>
        <HeaderBar {...props} />
      </Container>
    </header>
  );
}
