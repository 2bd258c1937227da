import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link/link';

export type SummaryRow = {
  id: string;
  term: string;
  value: ReactNode;
  /** The way back to this answer; `about` completes the link for who hears it alone. */
  change?: { href: string; label: string; about: string };
};

/** The answers, to be checked before they bind. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="border-t border-line">
      {rows.map((row) => (
        <div
          key={row.id}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3.5 sm:grid-cols-[minmax(8rem,2fr)_minmax(0,4fr)_auto]"
        >
          <dt className="font-semibold">{row.term}</dt>
          <dd className="min-w-0">{row.value}</dd>
          {row.change && (
            <dd className="print:hidden">
              <Link href={row.change.href}>
                {row.change.label}
                <span className="sr-only"> {row.change.about}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
