import type { ReactNode } from 'react';

/** The least document that is valid: the floor against which the benchmark holds a public page. */
export default function BenchLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="nl">
      <body>{children}</body>
    </html>
  );
}
