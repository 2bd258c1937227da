import { FieldFrame, type LabelSize } from '@/components/ui/field/frame';
import { describedBy, fieldId, fieldIds } from '@/components/ui/field/ids';
import { type FieldWords, inputClasses } from '@/components/ui/field/parts';
import { Icon } from '@/components/ui/icon/icon';

export type SelectOption = { value: string; label: string };
const WIDTHS = { s: 'max-w-44', m: 'max-w-xs', l: 'max-w-measure', full: '' };

export type SelectProps = FieldWords & {
  name: string;
  id?: string;
  options: SelectOption[];
  defaultValue?: string;
  /** The words for "no choice yet"; its value is empty. */
  emptyLabel?: string;
  required?: boolean;
  autoComplete?: string;
  width?: keyof typeof WIDTHS;
  labelSize?: LabelSize;
};

/** A choice from a list of more than about seven; radios are better for fewer. */
export function Select(props: SelectProps) {
  const {
    label,
    hint,
    error,
    errorPrefix,
    labelSize,
    id,
    options,
    emptyLabel,
    width = 'm',
    ...input
  } = props;
  const ids = fieldIds(id ?? fieldId(input.name));
  return (
    <FieldFrame ids={ids} {...{ label, hint, error, errorPrefix, labelSize }}>
      <div className={`relative ${WIDTHS[width]}`}>
        <select
          // React keeps the first value it saw; a new key lets the server's value win after a refused form.
          key={input.defaultValue}
          {...input}
          id={ids.field}
          aria-describedby={describedBy(ids, { hint, error })}
          aria-invalid={error ? true : undefined}
          className={`appearance-none pr-11 ${inputClasses(error)}`}
        >
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute inset-y-0 right-3.5 flex items-center">
          <Icon name="chevron-down" />
        </span>
      </div>
    </FieldFrame>
  );
}
