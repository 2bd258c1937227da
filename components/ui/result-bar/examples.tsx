import type { Example } from '@/components/ui/example';
import { ResultBar } from './result-bar';

const twoThirds = { numerator: 2, denominator: 3, label: 'twee derde' };

export const examples: Example[] = [
  {
    name: 'over the line',
    render: () => (
      <ResultBar
        title="72,9% was voor; twee derde was nodig"
        positive={{ value: 6214, label: 'Voor 6.214 (72,9%)' }}
        negative={{ value: 2310, label: 'Tegen 2.310 (27,1%)' }}
        line={twoThirds}
      />
    ),
  },
  {
    name: 'under a simple majority',
    render: () => (
      <ResultBar
        title="4 waren voor; 5 waren nodig"
        positive={{ value: 4, label: 'Voor 4' }}
        negative={{ value: 5, label: 'Tegen 5' }}
        line={{ numerator: 1, denominator: 2, label: 'meer dan de helft' }}
      />
    ),
  },
  {
    name: 'nobody',
    render: () => (
      <ResultBar
        title="Niemand koos voor of tegen"
        positive={{ value: 0, label: 'Voor 0' }}
        negative={{ value: 0, label: 'Tegen 0' }}
        line={twoThirds}
      />
    ),
  },
  {
    name: 'projector',
    render: () => (
      <ResultBar
        size="projector"
        title="Aangenomen"
        positive={{ value: 3, label: 'Voor 75%' }}
        negative={{ value: 1, label: 'Tegen 25%' }}
        line={twoThirds}
      />
    ),
  },
];
