import type { Example } from '@/components/ui/example';
import { Inline } from '@/components/ui/inline/inline';
import { Status } from './status';

export const examples: Example[] = [
  {
    name: 'tones',
    render: () => (
      <Inline>
        <Status tone="green">Bindend</Status>
        <Status tone="amber">Bezig: 5 van 8</Status>
        <Status tone="red">Te laat</Status>
        <Status tone="wash">In consultatie</Status>
        <Status tone="neutral">Nog niet begonnen</Status>
      </Inline>
    ),
  },
  {
    name: 'other shapes',
    render: () => (
      <Inline>
        <Status tone="amber" icon="lock-open">
          Stemming open
        </Status>
        <Status tone="neutral" icon="lock">
          Gesloten
        </Status>
        <Status tone="neutral" icon="pencil">
          Concept
        </Status>
        <Status tone="wash" icon="none">
          Versie 2.1
        </Status>
      </Inline>
    ),
  },
];
