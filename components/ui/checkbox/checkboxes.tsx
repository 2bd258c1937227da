import { Choice, type ChoiceLayout } from '@/components/ui/field/choice';
import { Fieldset, type GroupWords } from '@/components/ui/field/fieldset';
import { fieldId, fieldIds } from '@/components/ui/field/ids';
import type { ChoiceOption } from '@/components/ui/radios/radios';

export type CheckboxesProps = GroupWords & {
  name: string;
  id?: string;
  options: ChoiceOption[];
  defaultValues?: string[];
  layout?: ChoiceLayout;
};

/** Several choices out of a few; each is sent under the same name. */
export function Checkboxes(props: CheckboxesProps) {
  const { name, id, options, defaultValues = [], layout = 'compact', ...words } = props;
  const ids = fieldIds(id ?? fieldId(name));
  return (
    <Fieldset ids={ids} {...words}>
      <div className={`flex max-w-measure flex-col ${layout === 'boxes' ? 'gap-3' : ''}`}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            kind="checkbox"
            id={index === 0 ? ids.field : `${ids.field}-${index + 1}`}
            name={name}
            defaultChecked={defaultValues.includes(option.value)}
            layout={layout}
            {...option}
          />
        ))}
      </div>
    </Fieldset>
  );
}
