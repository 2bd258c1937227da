import type { Example } from '@/components/ui/example';
import { SummaryList } from './summary-list';

export const examples: Example[] = [
  {
    name: 'check answers',
    render: () => (
      <SummaryList
        rows={[
          { id: 'for', term: 'Gemeente', value: 'Nijmegen, 75 stemmen' },
          {
            id: 'choice',
            term: 'Uw keuze',
            value: <strong>Voor</strong>,
            change: { href: '#wijzig', label: 'Wijzig', about: 'uw keuze' },
          },
        ]}
      />
    ),
  },
];
