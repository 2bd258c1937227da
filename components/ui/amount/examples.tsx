import type { Example } from '@/components/ui/example';
import { Amount } from './amount';

export const examples: Example[] = [
  {
    name: 'in a sentence',
    render: () => (
      <p>
        Uw bijdrage wordt <Amount>€ 602.870</Amount>, dat is 2,1% meer.
      </p>
    ),
  },
];
