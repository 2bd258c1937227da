import type { Example } from '@/components/ui/example';
import { Grid } from '@/components/ui/grid/grid';
import { Status } from '@/components/ui/status/status';
import { Card } from './card';

export const examples: Example[] = [
  {
    name: 'news',
    render: () => (
      <Grid>
        <Card
          title="Werkprogramma en begroting 2027"
          href="#alv"
          status={
            <Status tone="amber" icon="lock-open">
              Stemming open
            </Status>
          }
        >
          ALV van 24 november 2026. 291 van 342 gemeenten hebben gestemd. Sluit om 16.00 uur.
        </Card>
        <Card
          title="2026-014: DMARC op alle maildomeinen"
          href="#besluit"
          status={<Status tone="green">Besluit</Status>}
        >
          College van Dienstverleningszaken, 12 november 2026. Bindend vanaf 1 januari 2027.
        </Card>
        <Card
          title="Landelijke verhuisservice 2.0"
          href="#consultatie"
          status={<Status tone="wash">Consultatie</Status>}
        >
          Reageer tot en met 18 december 2026.
        </Card>
      </Grid>
    ),
  },
  {
    name: 'raised',
    render: () => (
      <Card raised title="Zonder adres" footer={<p>Onderaan</p>}>
        Een kaart die boven de pagina ligt.
      </Card>
    ),
  },
];
