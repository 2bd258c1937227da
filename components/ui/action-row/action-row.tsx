import type { ReactNode } from 'react';

/** The buttons at the end of a form or page: the primary one first, on a phone below each other. */
export function ActionRow({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-3 max-sm:[&>*]:w-full sm:flex-row sm:flex-wrap sm:items-center sm:gap-4">
      {children}
    </div>
  );
}
