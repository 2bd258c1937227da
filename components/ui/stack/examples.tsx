import type { Example } from '@/components/ui/example';
import { Stack } from './stack';

export const examples: Example[] = [
  {
    name: 'small gap',
    render: () => (
      <Stack gap="s">
        <p>Eerste</p>
        <p>Tweede</p>
      </Stack>
    ),
  },
  {
    name: 'large gap',
    render: () => (
      <Stack gap="l">
        <p>Eerste</p>
        <p>Tweede</p>
      </Stack>
    ),
  },
];
