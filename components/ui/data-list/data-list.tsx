import type { ReactNode } from 'react';

export type DataRow = { term: string; value: ReactNode; mono?: boolean };

/** Facts about one thing, term and value. Codes and hashes are `mono`. */
export function DataList({ rows }: { rows: DataRow[] }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-5 gap-y-1 text-small sm:grid-cols-[fit-content(40%)_minmax(0,1fr)] sm:gap-y-2">
      {rows.map((row) => (
        <div key={row.term} className="max-sm:mb-2 sm:contents">
          <dt className="text-soft">{row.term}</dt>
          <dd className={`min-w-0 break-words ${row.mono ? 'font-mono' : 'font-semibold'}`}>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
