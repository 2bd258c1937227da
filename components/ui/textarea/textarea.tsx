import { FieldFrame, type LabelSize } from '@/components/ui/field/frame';
import { describedBy, fieldId, fieldIds } from '@/components/ui/field/ids';
import { type FieldWords, inputClasses } from '@/components/ui/field/parts';

export type TextareaProps = FieldWords & {
  name: string;
  id?: string;
  defaultValue?: string;
  required?: boolean;
  rows?: number;
  maxLength?: number;
  spellCheck?: boolean;
  labelSize?: LabelSize;
};

/** A field of several lines that grows with what is in it; `rows` is for browsers that can't. */
export function Textarea(props: TextareaProps) {
  const { label, hint, error, errorPrefix, labelSize, id, rows = 6, ...input } = props;
  const ids = fieldIds(id ?? fieldId(input.name));
  return (
    <FieldFrame ids={ids} {...{ label, hint, error, errorPrefix, labelSize }}>
      <textarea
        {...input}
        id={ids.field}
        rows={rows}
        aria-describedby={describedBy(ids, { hint, error })}
        aria-invalid={error ? true : undefined}
        className={`field-sizing-content min-h-40 max-w-measure ${inputClasses(error)}`}
      />
    </FieldFrame>
  );
}
