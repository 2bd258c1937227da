import type { ReactNode } from 'react';
import { Choice, type ChoiceLayout } from '@/components/ui/field/choice';
import { describedBy, fieldId, fieldIds } from '@/components/ui/field/ids';
import { FieldError, fieldFrame } from '@/components/ui/field/parts';

export type CheckboxProps = {
  name: string;
  id?: string;
  value?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  errorPrefix?: string;
  defaultChecked?: boolean;
  required?: boolean;
  layout?: ChoiceLayout;
};

/** One thing to agree to or switch on. */
export function Checkbox(props: CheckboxProps) {
  const { name, id, value = 'on', error, errorPrefix, layout = 'compact', ...choice } = props;
  const ids = fieldIds(id ?? fieldId(name));
  return (
    <div className={fieldFrame(error)}>
      {error && (
        <FieldError id={ids.error} prefix={errorPrefix}>
          {error}
        </FieldError>
      )}
      <Choice
        {...choice}
        kind="checkbox"
        id={ids.field}
        name={name}
        value={value}
        layout={layout}
        describedBy={describedBy(ids, { error })}
        invalid={Boolean(error)}
      />
    </div>
  );
}
