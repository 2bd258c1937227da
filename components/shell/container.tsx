import type { ReactNode } from 'react';

/** The width of the content, with the margin that keeps it off the edge of a phone. */
export function Container({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-[calc(var(--container-content)+3rem)] px-4 sm:px-6">{children}</div>
  );
}
