import type { Example } from '@/components/ui/example';
import { KeyFigures } from './key-figure';

export const examples: Example[] = [
  {
    name: 'three figures',
    render: () => (
      <KeyFigures
        figures={[
          { value: '47', label: 'bindende standaarden' },
          { value: '342', label: 'gemeenten, 18,1 miljoen inwoners' },
          { value: '€ 3,04', label: 'per inwoner in het fonds', note: 'Begroting 2018' },
        ]}
      />
    ),
  },
  {
    name: 'projector',
    render: () => (
      <KeyFigures size="projector" figures={[{ value: '291', label: 'van 342 gemeenten hebben gestemd' }]} />
    ),
  },
];
