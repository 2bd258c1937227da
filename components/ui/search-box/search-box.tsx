import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button/button';
import { fieldId } from '@/components/ui/field/ids';
import { inputClasses } from '@/components/ui/field/parts';

/** The one question of a page: a field and its button in a raised card, with ways in below it. */
export function SearchBox(props: {
  action: string;
  label: string;
  name: string;
  submitLabel: string;
  defaultValue?: string;
  children?: ReactNode;
}) {
  const id = fieldId(props.name);
  return (
    <search
      data-edge=""
      className="block rounded-card border border-line bg-paper p-5 shadow-raised sm:p-6 print:hidden"
    >
      <form action={props.action} method="get" className="flex flex-col gap-3">
        <label htmlFor={id} className="font-semibold">
          {props.label}
        </label>
        <div className="flex flex-col gap-3 sm:flex-row">
          <input
            id={id}
            type="search"
            name={props.name}
            defaultValue={props.defaultValue}
            className={inputClasses(undefined)}
          />
          <Button>{props.submitLabel}</Button>
        </div>
      </form>
      {props.children && <div className="mt-3 text-small">{props.children}</div>}
    </search>
  );
}
