import type { ReactNode } from 'react';

export type Moment = { id: string; when: string; dateTime?: string; content: ReactNode };

/** What happened, newest first or oldest first as given. */
export function Timeline({ moments }: { moments: Moment[] }) {
  return (
    <ol className="flex flex-col gap-4 border-l-3 border-line pl-6">
      {moments.map((moment) => (
        <li key={moment.id}>
          <time dateTime={moment.dateTime} className="font-semibold">
            {moment.when}
          </time>
          <span aria-hidden="true"> · </span>
          {moment.content}
        </li>
      ))}
    </ol>
  );
}
