import type { ReactNode } from 'react';

const GAPS = { xs: 'gap-1', s: 'gap-2', m: 'gap-4', l: 'gap-6' };
const ALIGN = { start: 'justify-start', between: 'justify-between', end: 'justify-end' };

/** Small things on one line, such as the statuses above a title; they wrap where there is no room. */
export function Inline(props: { gap?: keyof typeof GAPS; align?: keyof typeof ALIGN; children: ReactNode }) {
  const { gap = 's', align = 'start', children } = props;
  return <div className={`flex flex-wrap items-center ${GAPS[gap]} ${ALIGN[align]}`}>{children}</div>;
}
