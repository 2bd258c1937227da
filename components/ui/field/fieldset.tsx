import type { ReactNode } from 'react';
import { describedBy, type FieldIds } from './ids';
import { FieldError, FieldHint, fieldFrame } from './parts';

const LEGENDS = {
  s: 'text-body font-semibold',
  m: 'text-h3 font-heading',
  l: 'text-h2 font-heading',
  hidden: 'sr-only',
};
export type LegendSize = keyof typeof LEGENDS;

/** What a group of choices can say around them. */
export type GroupWords = {
  legend: ReactNode;
  legendSize?: LegendSize;
  hint?: ReactNode;
  error?: string;
  errorPrefix?: string;
};

/** A group of choices with its question, hint and error, in that order. */
export function Fieldset(props: GroupWords & { ids: FieldIds; children: ReactNode }) {
  const { ids, legend, legendSize = 'm', hint, error, errorPrefix, children } = props;
  return (
    <fieldset aria-describedby={describedBy(ids, { hint, error })} className={fieldFrame(error)}>
      <legend id={ids.label} className={`mb-2 ${LEGENDS[legendSize]}`}>
        {legend}
      </legend>
      {hint && <FieldHint id={ids.hint}>{hint}</FieldHint>}
      {error && (
        <FieldError id={ids.error} prefix={errorPrefix}>
          {error}
        </FieldError>
      )}
      {children}
    </fieldset>
  );
}
