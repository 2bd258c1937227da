import type { Example } from '@/components/ui/example';
import { NavList } from './nav-list';

const items = [
  { href: '#eisen', label: 'Eisen', current: true, count: '12' },
  { href: '#versies', label: 'Versies' },
  { href: '#besluiten', label: 'Besluiten' },
];

export const examples: Example[] = [
  { name: 'row', render: () => <NavList label="Delen, op een rij" items={items} /> },
  { name: 'column', render: () => <NavList label="Delen, onder elkaar" layout="column" items={items} /> },
];
