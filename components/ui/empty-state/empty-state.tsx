import type { ReactNode } from 'react';
import { Heading } from '@/components/ui/heading/heading';

/** Nothing here yet: what will be here, who puts it there, and what can be done now. */
export function EmptyState(props: {
  title: string;
  level?: 2 | 3 | 4;
  action?: ReactNode;
  children: ReactNode;
}) {
  const { title, level = 2, action, children } = props;
  return (
    <div className="flex flex-col items-start gap-2 rounded-card border-2 border-dashed border-line p-6 sm:p-8">
      <Heading level={level} size="m">
        {title}
      </Heading>
      <div className="max-w-measure text-soft">{children}</div>
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
