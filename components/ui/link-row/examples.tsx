import type { Example } from '@/components/ui/example';
import { LinkRow } from './link-row';

export const examples: Example[] = [
  {
    name: 'with words before',
    render: () => (
      <LinkRow
        intro="Of kies:"
        size="small"
        links={[
          { href: '#nijmegen', label: 'Nijmegen' },
          { href: '#andere', label: 'andere gemeente' },
          { href: '#2027', label: 'alles wat op 1 januari 2027 geldt' },
        ]}
      />
    ),
  },
];
