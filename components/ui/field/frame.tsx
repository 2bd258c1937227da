import type { ReactNode } from 'react';
import type { FieldIds } from './ids';
import { FieldError, FieldHint, type FieldWords, fieldFrame } from './parts';

const LABELS = { normal: 'text-body font-semibold', large: 'text-h3 font-heading', hidden: 'sr-only' };
export type LabelSize = keyof typeof LABELS;

/** Label, hint, error and then the input, in that order: what is said before it is typed. */
export function FieldFrame(
  props: FieldWords & { ids: FieldIds; labelSize?: LabelSize; children: ReactNode },
) {
  const { ids, label, hint, error, errorPrefix, labelSize = 'normal', children } = props;
  return (
    <div className={fieldFrame(error)}>
      <label id={ids.label} htmlFor={ids.field} className={LABELS[labelSize]}>
        {label}
      </label>
      {hint && <FieldHint id={ids.hint}>{hint}</FieldHint>}
      {error && (
        <FieldError id={ids.error} prefix={errorPrefix}>
          {error}
        </FieldError>
      )}
      {children}
    </div>
  );
}
