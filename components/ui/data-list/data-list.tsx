import type { ReactNode } from 'react';

export type DataRow = { term: string; value: ReactNode; mono?: boolean };

/**
 * Facts about one thing, term and value. Codes and hashes are `mono`. Value below term where the list is narrow
 * for its letters: in a margin with large text as well as on a phone.
 */
export function DataList({ rows }: { rows: DataRow[] }) {
  return (
    <div className="@container">
      <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-5 gap-y-1 text-small sm:@min-[15rem]:grid-cols-[fit-content(40%)_minmax(0,1fr)] sm:@min-[15rem]:gap-y-2">
        {rows.map((row) => (
          <div key={row.term} className="mb-2 sm:@min-[15rem]:contents">
            <dt className="text-soft">{row.term}</dt>
            <dd className={`min-w-0 break-words ${row.mono ? 'font-mono' : 'font-semibold'}`}>{row.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
