import type { Example } from '@/components/ui/example';
import { Icon } from './icon';

export const examples: Example[] = [
  {
    name: 'beside a word',
    render: () => (
      <p className="flex flex-wrap items-center gap-4">
        <Icon name="calendar" size="s" /> klein <Icon name="calendar" /> gewoon{' '}
        <Icon name="calendar" size="l" /> groot
      </p>
    ),
  },
];
