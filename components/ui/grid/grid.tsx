import type { ReactNode } from 'react';

const COLUMNS = {
  2: 'sm:grid-cols-2',
  3: 'sm:grid-cols-2 lg:grid-cols-3',
  4: 'sm:grid-cols-2 lg:grid-cols-4',
};

/** Cards of equal weight beside each other. */
export function Grid({ columns = 3, children }: { columns?: keyof typeof COLUMNS; children: ReactNode }) {
  return <div className={`grid grid-cols-[minmax(0,1fr)] gap-6 ${COLUMNS[columns]}`}>{children}</div>;
}
