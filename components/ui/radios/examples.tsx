import type { Example } from '@/components/ui/example';
import { Radios } from './radios';

const options = [
  { value: 'for', label: 'Voor' },
  { value: 'against', label: 'Tegen' },
  { value: 'abstain', label: 'Onthouding' },
];

export const examples: Example[] = [
  {
    name: 'boxes',
    render: () => <Radios name="choice" legend="Wat stemt Nijmegen?" options={options} defaultValue="for" />,
  },
  {
    name: 'boxes with error',
    render: () => (
      <Radios
        name="choice-2"
        legend="Wat stemt Nijmegen?"
        options={options}
        error="Kies voor, tegen of onthouding."
        errorPrefix="Fout:"
      />
    ),
  },
  {
    name: 'compact with hints',
    render: () => (
      <Radios
        name="kind"
        layout="compact"
        legend="Soort besluit"
        legendSize="s"
        hint="U kunt dit later wijzigen."
        options={[
          { value: 'binding', label: 'Bindend', hint: 'Alle gemeenten moeten dit doen.' },
          { value: 'advice', label: 'Aanbevolen', hint: 'Gemeenten kiezen zelf.' },
        ]}
      />
    ),
  },
];
