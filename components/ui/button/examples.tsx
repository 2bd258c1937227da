import { ActionRow } from '@/components/ui/action-row/action-row';
import type { Example } from '@/components/ui/example';
import { Button } from './button';
import { ButtonLink } from './button-link';
import { SubmitButton } from './submit-button';

export const examples: Example[] = [
  {
    name: 'variants',
    render: () => (
      <ActionRow>
        <Button type="button">Controleer uw stem</Button>
        <Button type="button" variant="secondary" icon="download">
          Download
        </Button>
        <Button type="button" variant="danger">
          Trek het voorstel in
        </Button>
        <Button type="button" variant="quiet">
          Annuleer
        </Button>
      </ActionRow>
    ),
  },
  {
    name: 'small',
    render: () => (
      <Button type="button" size="s">
        Zoeken
      </Button>
    ),
  },
  {
    name: 'full width',
    render: () => (
      <Button type="button" width="full">
        Controleer uw stem
      </Button>
    ),
  },
  {
    name: 'link',
    render: () => (
      <ButtonLink href="#verder" icon="log-in">
        Inloggen
      </ButtonLink>
    ),
  },
  {
    name: 'submit with pending words',
    render: () => (
      <form>
        <SubmitButton pendingLabel="Bezig met versturen">Verstuur</SubmitButton>
      </form>
    ),
  },
];
