import type { Example } from '@/components/ui/example';
import { type Dot, DotMap } from './dot-map';

const dots: Dot[] = [
  {
    id: 'a',
    label: 'Groningen: voldoet',
    x: 717,
    y: 120,
    size: 75,
    tone: 'green',
    shape: 'circle',
    href: '#groningen',
  },
  {
    id: 'b',
    label: 'Almere: bezig',
    x: 422,
    y: 425,
    size: 75,
    tone: 'amber',
    shape: 'diamond',
    href: '#almere',
  },
  {
    id: 'c',
    label: 'Stadskanaal: nog niet begonnen',
    x: 802,
    y: 195,
    size: 33,
    tone: 'neutral',
    shape: 'ring',
    href: '#stadskanaal',
  },
  { id: 'd', label: 'Veendam: te laat', x: 773, y: 165, size: 28, tone: 'red', shape: 'triangle' },
];

export const examples: Example[] = [
  {
    name: 'four places',
    render: () => (
      <DotMap
        title="Eén gemeente voldoet, één is bezig"
        dots={dots}
        width={1000}
        height={600}
        maxRadius={22}
        legend={[
          { tone: 'green', shape: 'circle', label: 'voldoet' },
          { tone: 'amber', shape: 'diamond', label: 'bezig' },
          { tone: 'neutral', shape: 'ring', label: 'nog niet begonnen' },
          { tone: 'red', shape: 'triangle', label: 'te laat' },
        ]}
        caption="De oppervlakte van een stip is het aantal stemmen."
      />
    ),
  },
];
