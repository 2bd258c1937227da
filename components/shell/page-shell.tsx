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
  /** Printed at the foot of the last sheet: where this page is found, with its full address. */
  printSource?: string;
  children: ReactNode;
}) {
  const { skipLabel, header, footer, width = 'content', printSource, children } = props;
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
      {printSource && (
        <p className="hidden border-t border-line pt-3 text-small print:block">{printSource}</p>
      )}
      {footer}
    </div>
  );
}
