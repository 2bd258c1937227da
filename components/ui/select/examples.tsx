import type { Example } from '@/components/ui/example';
import { Select } from './select';

const options = [
  { value: 'a', label: 'Burgerzaken' },
  { value: 'b', label: 'Beveiliging' },
];

export const examples: Example[] = [
  {
    name: 'empty first',
    render: () => <Select name="theme" label="Onderwerp" emptyLabel="Alle onderwerpen" options={options} />,
  },
  {
    name: 'chosen',
    render: () => <Select name="theme-2" label="Onderwerp" defaultValue="b" options={options} />,
  },
  {
    name: 'error',
    render: () => (
      <Select
        name="theme-3"
        label="Onderwerp"
        emptyLabel="Kies een onderwerp"
        options={options}
        error="Kies een onderwerp."
        errorPrefix="Fout:"
      />
    ),
  },
];
