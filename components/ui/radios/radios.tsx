import type { ReactNode } from 'react';
import { Choice, type ChoiceLayout } from '@/components/ui/field/choice';
import { Fieldset, type GroupWords } from '@/components/ui/field/fieldset';
import { fieldId, fieldIds } from '@/components/ui/field/ids';

export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode };

export type RadiosProps = GroupWords & {
  name: string;
  id?: string;
  options: ChoiceOption[];
  defaultValue?: string;
  required?: boolean;
  layout?: ChoiceLayout;
};

/** One choice out of a few. The first radio carries the id of the field, so that the error summary lands on it. */
export function Radios(props: RadiosProps) {
  const { name, id, options, defaultValue, required, layout = 'boxes', ...words } = props;
  const ids = fieldIds(id ?? fieldId(name));
  return (
    <Fieldset ids={ids} {...words}>
      <div className={`flex max-w-measure flex-col ${layout === 'boxes' ? 'gap-3' : ''}`}>
        {options.map((option, index) => (
          <Choice
            // A new key lets the server's choice win after a refused form.
            key={`${option.value}:${option.value === defaultValue}`}
            kind="radio"
            id={index === 0 ? ids.field : `${ids.field}-${index + 1}`}
            name={name}
            defaultChecked={option.value === defaultValue}
            required={required}
            layout={layout}
            {...option}
          />
        ))}
      </div>
    </Fieldset>
  );
}
