import type { Example } from '@/components/ui/example';
import { Stack } from '@/components/ui/stack/stack';
import { Notice } from './notice';

export const examples: Example[] = [
  {
    name: 'tones',
    render: () => (
      <Stack>
        <Notice tone="info" title="Dit is een voorbeeldomgeving" level={3}>
          De gegevens zijn openbaar, de stemmen zijn verzonnen.
        </Notice>
        <Notice tone="success" title="Het voorstel is ingediend" level={3}>
          De secretaris ziet het nu.
        </Notice>
        <Notice tone="warning" title="U stemt voor een andere gemeente" level={3}>
          U hebt een volmacht van Vlieland.
        </Notice>
        <Notice tone="error">De stemming is gesloten om 16.00 uur. Uw stem is niet geteld.</Notice>
      </Stack>
    ),
  },
];
