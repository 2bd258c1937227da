import { Checkbox } from '@/components/ui/checkbox/checkbox';
import { Field } from '@/components/ui/field/field';
import { Radios } from '@/components/ui/radios/radios';
import { Select } from '@/components/ui/select/select';
import { Textarea } from '@/components/ui/textarea/textarea';
import type { FieldSpec } from '@/lib/platform/field-spec';

/** Draws one question of a form with its error and what was typed before. */
export function FormField(props: { spec: FieldSpec; error?: string; errorPrefix: string; value?: string }) {
  const { spec, value, ...words } = props;
  const {
    kind,
    name,
    label,
    hint,
    required,
    rows,
    autoComplete,
    width,
    emptyLabel = '',
    options = [],
  } = spec;
  const defaultValue = value ?? spec.defaultValue;
  const common = { name, hint, required, ...words };
  switch (kind) {
    case 'textarea':
      return <Textarea {...common} label={label} rows={rows} defaultValue={defaultValue} />;
    case 'select':
      return (
        <Select
          {...common}
          label={label}
          options={options}
          emptyLabel={emptyLabel}
          defaultValue={defaultValue}
          width={width}
        />
      );
    case 'radios':
      return <Radios {...common} legend={label} options={options} defaultValue={defaultValue} />;
    case 'checkbox':
      return <Checkbox {...common} label={label} defaultChecked={defaultValue === 'on'} />;
    case 'file':
      return <Field {...common} label={label} type="file" accept={spec.accept} />;
    case 'csv':
      return <Field {...common} label={label} type="file" accept=".csv,text/csv" />;
    default:
      return (
        <Field
          {...common}
          label={label}
          type={kind === 'datetime' ? 'datetime-local' : kind}
          autoComplete={autoComplete}
          defaultValue={defaultValue}
          width={width}
        />
      );
  }
}
