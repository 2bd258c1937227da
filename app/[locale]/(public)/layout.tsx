import { headers } from 'next/headers';
import type { ReactNode } from 'react';

/** Public pages carry one script of a few lines; React is taken out of them when they are kept (page-cache.cjs). */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  // Searches are made per request and need the nonce of proxy.ts. A kept page is static, reads no headers and has none.
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <>
      {/* First and not deferred: it marks the document before the header is drawn, so that nothing jumps. */}
      <script src="/account.js" nonce={nonce} />
      {children}
    </>
  );
}
