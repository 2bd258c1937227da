import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button/button';
import { Link } from '@/components/ui/link/link';

const LAYOUTS = {
  side: 'flex flex-col gap-5',
  bar: 'grid items-end gap-4 sm:grid-cols-2 lg:flex lg:flex-wrap [&>*]:lg:min-w-44 [&>*]:lg:flex-1',
};

/** Filters of a list. They live in the address (method get), so that a view can be sent to a colleague. */
export function FilterForm(props: {
  action: string;
  label: string;
  submitLabel: string;
  reset?: { href: string; label: string };
  layout?: keyof typeof LAYOUTS;
  /** What the address must keep besides the fields, such as the order. */
  keep?: Record<string, string>;
  children: ReactNode;
}) {
  const { action, label, submitLabel, reset, layout = 'side', keep = {}, children } = props;
  return (
    <search aria-label={label} className="print:hidden">
      <form action={action} method="get" className="flex flex-col gap-5 rounded-card bg-mist p-5">
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className={LAYOUTS[layout]}>{children}</div>
        <div className="flex flex-wrap items-center gap-4">
          <Button>{submitLabel}</Button>
          {reset && <Link href={reset.href}>{reset.label}</Link>}
        </div>
      </form>
    </search>
  );
}
