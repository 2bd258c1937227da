import type { Example } from '@/components/ui/example';
import { Details } from './details';

export const examples: Example[] = [
  {
    name: 'closed',
    render: () => (
      <Details summary="Hoe is dit berekend?">Eén stem voor elke begonnen duizend inwoners.</Details>
    ),
  },
  {
    name: 'open',
    render: () => (
      <Details summary="Bekijk als tabel" open>
        Hier staat de tabel.
      </Details>
    ),
  },
];
