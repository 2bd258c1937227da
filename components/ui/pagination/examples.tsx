import type { Example } from '@/components/ui/example';
import { Pagination } from './pagination';

export const examples: Example[] = [
  {
    name: 'in the middle',
    render: () => (
      <Pagination
        label="Bladeren, midden"
        previous={{ href: '#vorige', label: 'Vorige' }}
        next={{ href: '#volgende', label: 'Volgende' }}
        text="26 tot en met 50 van 342"
      />
    ),
  },
  {
    name: 'at the start',
    render: () => <Pagination label="Bladeren, begin" next={{ href: '#volgende', label: 'Volgende' }} />,
  },
];
