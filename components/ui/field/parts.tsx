import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon/icon';

/** What every field of a form can say around its input. */
export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; its presence marks the field as wrong. */
  error?: string;
  /** Read out before the error, such as the word for "error". */
  errorPrefix?: string;
};

/** The hint of a field or group. */
export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="max-w-measure text-small text-soft">
      {children}
    </div>
  );
}

/** The error of a field or group, with a shape beside the colour. */
export function FieldError({ id, prefix, children }: { id: string; prefix?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex max-w-measure items-start gap-2 text-small font-semibold text-red">
      <span className="mt-0.5">
        <Icon name="circle-alert" />
      </span>
      <span>
        {prefix && <span className="sr-only">{prefix} </span>}
        {children}
      </span>
    </p>
  );
}

/** The bar beside a field that has an error, so that it is found while scrolling. */
export function fieldFrame(error: unknown): string {
  return `flex min-w-0 flex-col gap-1.5 ${error ? 'border-l-4 border-red pl-4' : ''}`;
}

/** The classes of every box that one types in or chooses from. */
export function inputClasses(error: unknown): string {
  const edge = error ? 'border-red' : 'border-edge hover:border-ink';
  return `min-h-12 w-full rounded-control border-2 bg-paper px-3.5 py-2 text-body text-ink ${edge}`;
}
