import type { Example } from '@/components/ui/example';
import { Checkbox } from './checkbox';
import { Checkboxes } from './checkboxes';

export const examples: Example[] = [
  {
    name: 'one',
    render: () => (
      <Checkbox name="sure" label="Ik heb de stukken gelezen" hint="Dit wordt niet vastgelegd." />
    ),
  },
  {
    name: 'error',
    render: () => (
      <Checkbox
        name="agree"
        label="Ik stem namens mijn gemeente"
        error="Bevestig dat u namens uw gemeente stemt."
        errorPrefix="Fout:"
      />
    ),
  },
  {
    name: 'several',
    render: () => (
      <Checkboxes
        name="status"
        legend="Status"
        legendSize="s"
        defaultValues={['binding']}
        options={[
          { value: 'binding', label: 'Bindend' },
          { value: 'advised', label: 'Aanbevolen' },
        ]}
      />
    ),
  },
  {
    name: 'boxes',
    render: () => (
      <Checkboxes
        name="goals"
        legend="Doelen"
        layout="boxes"
        options={[{ value: 'quality', label: 'Betere dienstverlening' }]}
      />
    ),
  },
];
