import { ButtonLink } from '@/components/ui/button/button-link';
import type { Example } from '@/components/ui/example';
import { EmptyState } from './empty-state';

export const examples: Example[] = [
  {
    name: 'with a way on',
    render: () => (
      <EmptyState
        title="Nog geen besluiten"
        level={3}
        action={
          <ButtonLink href="#nieuw" variant="secondary">
            Schrijf een besluit
          </ButtonLink>
        }
      >
        Hier staan de besluiten die de secretaris van het College publiceert.
      </EmptyState>
    ),
  },
];
