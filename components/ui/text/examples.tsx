import { Amount } from '@/components/ui/amount/amount';
import type { Example } from '@/components/ui/example';
import { Text } from './text';

const words = 'De gemeente ontvangt de aangifte als bericht in haar burgerzakensysteem.';

export const examples: Example[] = [
  {
    name: 'lead',
    render: () => (
      <Text size="lead" tone="soft">
        {words}
      </Text>
    ),
  },
  {
    name: 'lead with amounts',
    render: () => (
      <Text size="lead">
        Er waren <Amount>6.214</Amount> stemmen voor. Dat is <Amount>531</Amount> meer dan nodig.
      </Text>
    ),
  },
  { name: 'body', render: () => <Text>{words}</Text> },
  {
    name: 'small and soft',
    render: () => (
      <Text size="small" tone="soft">
        12 eisen, waarvan 8 verplicht
      </Text>
    ),
  },
  {
    name: 'centred',
    render: () => (
      <Text size="small" align="center">
        291 van 342 hebben gestemd
      </Text>
    ),
  },
];
