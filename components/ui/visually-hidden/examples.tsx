import type { Example } from '@/components/ui/example';
import { VisuallyHidden } from './visually-hidden';

export const examples: Example[] = [
  {
    name: 'completes words',
    render: () => (
      <p>
        3 <VisuallyHidden>van de 8 eisen </VisuallyHidden>klaar
      </p>
    ),
  },
];
