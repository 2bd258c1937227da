import type { Example } from '@/components/ui/example';
import { Status } from '@/components/ui/status/status';
import { Inline } from './inline';

export const examples: Example[] = [
  {
    name: 'statuses',
    render: () => (
      <Inline gap="xs">
        <Status tone="green">Bindend sinds 1 juli 2026</Status>
        <Status tone="wash" icon="none">
          Versie 2.1
        </Status>
      </Inline>
    ),
  },
];
