import { type ReactNode, useId } from 'react';
import { DataList, type DataRow } from '@/components/ui/data-list/data-list';
import { Icon } from '@/components/ui/icon/icon';

/** Proof that something was done: what, when, under which number. It prints as it stands. */
export function Receipt(props: { title: string; level?: 1 | 2; rows: DataRow[]; children?: ReactNode }) {
  const { title, level = 1, rows, children } = props;
  const id = useId();
  const Tag = level === 1 ? 'h1' : 'h2';
  return (
    <section
      aria-labelledby={id}
      data-edge=""
      className="overflow-hidden rounded-card border-2 border-green bg-paper"
    >
      <div className="flex items-start gap-3 bg-green-wash p-5 sm:p-6">
        <span className="mt-1 text-green">
          <Icon name="circle-check" size="l" />
        </span>
        <Tag id={id} className="font-heading text-h2">
          {title}
        </Tag>
      </div>
      <div className="flex flex-col gap-4 border-t-2 border-dashed border-green p-5 sm:p-6">
        <DataList rows={rows} />
        {children}
      </div>
    </section>
  );
}
