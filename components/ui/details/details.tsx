import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon/icon';

/** What only some need, one press away, without script. It opens by itself on paper. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 text-link hover:text-deep [&::-webkit-details-marker]:hidden">
        <span className="transition-transform duration-150 group-open:rotate-90 print:hidden">
          <Icon name="chevron-right" />
        </span>
        <span className="underline decoration-1 underline-offset-[0.2em]">{summary}</span>
      </summary>
      <div className="mt-1 border-l-3 border-line py-2 pl-5">{children}</div>
    </details>
  );
}
