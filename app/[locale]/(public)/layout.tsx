import type { ReactNode } from 'react';

/** Public pages carry one script of a few lines; React is taken out of them when they are kept (page-cache.cjs). */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {/* First and not deferred: it marks the document before the header is drawn, so that nothing jumps. */}
      <script src="/account.js" />
      {children}
    </>
  );
}
