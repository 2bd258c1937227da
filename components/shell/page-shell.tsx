import type { ReactNode } from 'react';
import { Container } from './container';
import { SkipLink } from './skip-link';

/**
 * The frame of a page: skip link, header, main, footer. `width="bands"` leaves the width to `Band`s inside, for
 * pages with strips of colour; otherwise the content has the width of the house. Pages do not write `main`.
 */
export function PageShell(props: {
  skipLabel: string;
  header: ReactNode;
  footer: ReactNode;
  width?: 'content' | 'bands';
  children: ReactNode;
}) {
  const { skipLabel, header, footer, width = 'content', children } = props;
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink>{skipLabel}</SkipLink>
      {header}
      <main id="main" tabIndex={-1} className="flex-1">
        {width === 'bands' ? (
          children
        ) : (
          <Container>
            <div className="pt-6 pb-16 md:pt-8">{children}</div>
          </Container>
        )}
      </main>
      {footer}
    </div>
  );
}
