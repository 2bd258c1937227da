/** What kind of question it is. The value of a checkbox is "on"; dates are YYYY-MM-DD; `datetime` is Amsterdam time. */
export type FieldKind =
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
  | 'csv'
  /** Another file: see `accept` and `largest` */
  | 'file';

/** One question of a form, in the language of the page. */
export type FieldSpec = {
  kind: FieldKind;
  name: string;
  label: string;
  hint?: string;
  defaultValue?: string;
  options?: { value: string; label: string; hint?: string }[];
  /** The words of a select for "none of these". */
  emptyLabel?: string;
  required?: boolean;
  rows?: number;
  autoComplete?: string;
  /** Of a file: what may be chosen, and how large it may be, with what to say when it is larger. */
  accept?: string;
  largest?: { bytes: number; message: string };
  width?: 's' | 'm' | 'l' | 'full';
};
