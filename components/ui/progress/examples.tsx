import type { Example } from '@/components/ui/example';
import { Progress } from './progress';

export const examples: Example[] = [
  {
    name: 'with words',
    render: () => <Progress label="Opkomst" value={291} max={342} text="291 van 342 gemeenten" />,
  },
  { name: 'label hidden', render: () => <Progress label="Eisen klaar" labelHidden value={5} max={8} /> },
];
