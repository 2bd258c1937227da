import type { Example } from '@/components/ui/example';
import { Receipt } from './receipt';

export const examples: Example[] = [
  {
    name: 'a vote',
    render: () => (
      <Receipt
        level={2}
        title="Nijmegen heeft gestemd"
        rows={[
          { term: 'Voorstel', value: 'Begroting 2027' },
          { term: 'Gewicht', value: '75 stemmen' },
          { term: 'Ontvangen', value: 'dinsdag 24 november 2026, 14.12 uur' },
          { term: 'Kenmerk', value: '7Q4K-91TZ', mono: true },
        ]}
      >
        <p>Bewaar dit bewijs. Na sluiting vindt u uw stem terug in de lijst.</p>
      </Receipt>
    ),
  },
];
