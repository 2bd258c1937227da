import type { Example } from '@/components/ui/example';
import { Breadcrumbs } from './breadcrumbs';

export const examples: Example[] = [
  {
    name: 'three deep',
    render: () => (
      <Breadcrumbs
        label="Waar u bent"
        items={[{ label: 'ALV', href: '#alv' }, { label: '24 november 2026', href: '#dag' }, { label: '5b' }]}
      />
    ),
  },
];
