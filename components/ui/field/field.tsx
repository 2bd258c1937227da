import { FieldFrame, type LabelSize } from './frame';
import { describedBy, fieldId, fieldIds } from './ids';
import { type FieldWords, inputClasses } from './parts';

const WIDTHS = { xs: 'max-w-24', s: 'max-w-44', m: 'max-w-xs', l: 'max-w-measure', full: '' };

export type FieldProps = FieldWords & {
  name: string;
  /** Stands for `fieldId(name)`; needed only when a page has the same name twice. */
  id?: string;
  type?:
    | 'text'
    | 'email'
    | 'password'
    | 'number'
    | 'date'
    | 'datetime-local'
    | 'search'
    | 'tel'
    | 'url'
    | 'file';
  defaultValue?: string | number;
  required?: boolean;
  autoComplete?: string;
  /** Of a file: what may be chosen, such as .csv */
  accept?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search';
  min?: number | string;
  max?: number | string;
  step?: number | 'any';
  maxLength?: number;
  spellCheck?: boolean;
  /** The width says how long an answer is expected. */
  width?: keyof typeof WIDTHS;
  labelSize?: LabelSize;
  /** What stands before or after the value, such as a unit. Said in the label or hint too. */
  prefix?: string;
  suffix?: string;
};

/**
 * A field of one line. The browser's own checks are for comfort: what counts is the server's answer, given as
 * `error`, with what was typed in `defaultValue`.
 */
export function Field(props: FieldProps) {
  const {
    label,
    hint,
    error,
    errorPrefix,
    labelSize,
    prefix,
    suffix,
    width = 'l',
    id,
    type,
    ...input
  } = props;
  const ids = fieldIds(id ?? fieldId(input.name));
  return (
    <FieldFrame ids={ids} {...{ label, hint, error, errorPrefix, labelSize }}>
      <div className={`flex items-center gap-2 ${WIDTHS[width]}`}>
        {prefix && <span aria-hidden="true">{prefix}</span>}
        <input
          {...input}
          id={ids.field}
          type={type ?? 'text'}
          aria-describedby={describedBy(ids, { hint, error })}
          aria-invalid={error ? true : undefined}
          className={inputClasses(error)}
        />
        {suffix && <span aria-hidden="true">{suffix}</span>}
      </div>
    </FieldFrame>
  );
}
