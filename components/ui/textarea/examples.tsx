import type { Example } from '@/components/ui/example';
import { Textarea } from './textarea';

export const examples: Example[] = [
  {
    name: 'with hint',
    render: () => (
      <Textarea name="motivation" label="Motivering" hint="Noem de afweging en de bronnen." rows={4} />
    ),
  },
  {
    name: 'error',
    render: () => (
      <Textarea
        name="motivation-2"
        label="Motivering"
        error="Schrijf waarom dit besluit nodig is."
        errorPrefix="Fout:"
        rows={3}
      />
    ),
  },
];
