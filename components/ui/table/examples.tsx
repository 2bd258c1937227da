import type { Example } from '@/components/ui/example';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Table } from './table';

export const examples: Example[] = [
  {
    name: 'requirements',
    render: () => (
      <Table
        caption="12 eisen, waarvan 8 verplicht"
        columns={[
          { key: 'code', header: 'Eis', rowHeader: true },
          { key: 'what', header: 'Wat' },
          {
            key: 'by',
            header: 'Uiterlijk',
            numeric: true,
            sort: { href: '#oplopend', direction: 'ascending' },
          },
        ]}
        rows={[
          {
            id: '1',
            cells: {
              code: (
                <Stack gap="xs">
                  <Link href="#dao-1">DAO-1</Link>
                  <span>
                    <Status tone="wash" icon="none">
                      moet
                    </Status>
                  </span>
                </Stack>
              ),
              what: 'Ontvang aangiften via Digikoppeling WUS en bevestig elke aangifte binnen 60 seconden.',
              by: '1 juli 2027',
            },
          },
          {
            id: '2',
            cells: {
              code: <Link href="#dao-2">DAO-2</Link>,
              what: (
                <>
                  Neem een aangifte <strong>in behandeling</strong> op de werkdag waarop zij binnenkomt.
                </>
              ),
              by: '1 januari 2028',
            },
          },
        ]}
      />
    ),
  },
  {
    name: 'numbers with a sum, small on a phone',
    render: () => (
      <Table
        caption="Uitslag"
        phone="table"
        columns={[
          { key: 'choice', header: 'Keuze', rowHeader: true },
          { key: 'votes', header: 'Stemmen', numeric: true },
          { key: 'share', header: 'Aandeel', numeric: true },
        ]}
        rows={[
          { id: 'for', cells: { choice: 'Voor', votes: '6.214', share: '72,9%' } },
          { id: 'against', cells: { choice: 'Tegen', votes: '2.310', share: '27,1%' } },
          { id: 'abstain', cells: { choice: 'Onthouding', votes: '198' } },
        ]}
        footer={{ choice: 'Samen', votes: '8.722' }}
      />
    ),
  },
];
