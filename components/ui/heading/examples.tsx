import type { Example } from '@/components/ui/example';
import { Heading } from './heading';

export const examples: Example[] = [
  {
    name: 'title of a page',
    render: () => (
      <Heading level={2} size="xl">
        Digitale aangifte overlijden
      </Heading>
    ),
  },
  { name: 'section', render: () => <Heading level={2}>Wat u moet doen</Heading> },
  { name: 'part', render: () => <Heading level={3}>Wat stemt Nijmegen?</Heading> },
  { name: 'small', render: () => <Heading level={4}>Bronnen</Heading> },
  {
    name: 'projector',
    render: () => (
      <Heading level={2} size="projector">
        Aangenomen
      </Heading>
    ),
  },
];
