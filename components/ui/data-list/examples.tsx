import type { Example } from '@/components/ui/example';
import { DataList } from './data-list';

export const examples: Example[] = [
  {
    name: 'facts',
    render: () => (
      <DataList
        rows={[
          { term: 'Wortel', value: '9f2c 41ab 07e3 d1', mono: true },
          { term: 'Ondertekend', value: '24 november 2026, 16.02 uur' },
        ]}
      />
    ),
  },
];
