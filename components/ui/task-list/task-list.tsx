import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link/link';

export type Task = { id: string; title: ReactNode; href?: string; hint?: ReactNode; status: ReactNode };

/** All that must be done, with how far each is. A task that cannot start yet has no address; its hint says why. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul className="border-t border-line">
      {tasks.map((task) => (
        <li
          key={task.id}
          className="flex flex-col gap-x-6 gap-y-2 border-b border-line py-4 sm:flex-row sm:items-start sm:justify-between"
        >
          <div className="min-w-0">
            {task.href ? (
              <Link href={task.href} variant="strong">
                {task.title}
              </Link>
            ) : (
              <span className="font-semibold">{task.title}</span>
            )}
            {task.hint && <div className="max-w-measure text-small text-soft">{task.hint}</div>}
          </div>
          <div className="shrink-0">{task.status}</div>
        </li>
      ))}
    </ul>
  );
}
