import type { ReactNode } from 'react';

const LAYOUTS = {
  'main-aside': 'lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:gap-x-14',
  'aside-main': 'lg:grid-cols-[minmax(0,16rem)_minmax(0,1fr)] lg:gap-x-12',
  halves: 'lg:grid-cols-2 lg:gap-x-14',
  // As high as what stands in it, so that the words stay in their place when the picture comes in.
  hero: 'lg:min-h-160 lg:*:last:self-start lg:grid-cols-[minmax(0,23fr)_minmax(0,17fr)] lg:gap-x-14',
};
const ALIGN = { start: 'items-start', center: 'items-start lg:items-center' };

/** Two columns on a wide screen, below each other on a narrow one, in the order in which they are given. */
export function Columns(props: {
  first: ReactNode;
  second: ReactNode;
  layout?: keyof typeof LAYOUTS;
  align?: keyof typeof ALIGN;
}) {
  const { first, second, layout = 'main-aside', align = 'start' } = props;
  return (
    <div className={`grid grid-cols-[minmax(0,1fr)] gap-y-10 ${LAYOUTS[layout]} ${ALIGN[align]}`}>
      <div className="min-w-0">{first}</div>
      <div className="min-w-0">{second}</div>
    </div>
  );
}
