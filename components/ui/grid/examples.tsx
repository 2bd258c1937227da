import { Card } from '@/components/ui/card/card';
import type { Example } from '@/components/ui/example';
import { Grid } from './grid';

export const examples: Example[] = [
  {
    name: 'three cards',
    render: () => (
      <Grid>
        <Card title="Eerste">Tekst</Card>
        <Card title="Tweede">Langere tekst, die de hoogte van de rij bepaalt en over twee regels loopt.</Card>
        <Card title="Derde">Tekst</Card>
      </Grid>
    ),
  },
];
