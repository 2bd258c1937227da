import type { ReactNode } from 'react';

/** Words for a screen reader only; use it to complete what eyes see from the layout, not to say something else. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
