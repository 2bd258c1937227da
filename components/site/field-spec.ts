import type { ChoiceOption } from '@/components/ui/radios/radios';

/** What a form asks. The value of a checkbox is "on"; dates are YYYY-MM-DD; `datetime` is Amsterdam time. */
export type FieldSpec = {
  kind:
    | 'text'
    | 'email'
    | 'password'
    | 'number'
    | 'date'
    | 'datetime'
    | 'textarea'
    | 'select'
    | 'radios'
    | 'checkbox'
    /** A CSV file */
    | 'csv';
  name: string;
  label: string;
  hint?: string;
  defaultValue?: string;
  options?: (ChoiceOption & { label: string })[];
  /** The words of a select for "none of these". */
  emptyLabel?: string;
  required?: boolean;
  rows?: number;
  autoComplete?: string;
  width?: 's' | 'm' | 'l' | 'full';
};
