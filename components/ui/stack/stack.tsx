import type { ReactNode } from 'react';

const GAPS = { xs: 'gap-1', s: 'gap-2', m: 'gap-4', l: 'gap-6', xl: 'gap-10', '2xl': 'gap-16' };

/** Things below each other with one distance between them. */
export function Stack({ gap = 'm', children }: { gap?: keyof typeof GAPS; children: ReactNode }) {
  return <div className={`flex min-w-0 flex-col ${GAPS[gap]}`}>{children}</div>;
}
