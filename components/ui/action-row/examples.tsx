import { Button } from '@/components/ui/button/button';
import type { Example } from '@/components/ui/example';
import { Link } from '@/components/ui/link/link';
import { ActionRow } from './action-row';

export const examples: Example[] = [
  {
    name: 'button and way out',
    render: () => (
      <ActionRow>
        <Button type="button">Bevestig</Button>
        <Link href="#terug">Terug en wijzigen</Link>
      </ActionRow>
    ),
  },
];
