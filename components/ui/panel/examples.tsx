import { ButtonLink } from '@/components/ui/button/button-link';
import type { Example } from '@/components/ui/example';
import { Link } from '@/components/ui/link/link';
import { Progress } from '@/components/ui/progress/progress';
import { Status } from '@/components/ui/status/status';
import { Panel } from './panel';

export const examples: Example[] = [
  {
    name: 'for the reader',
    render: () => (
      <Panel eyebrow="Voor" title="Nijmegen">
        <span>
          <Status tone="amber">Bezig: 5 van 8 verplichte eisen</Status>
        </span>
        <Progress label="Verplichte eisen klaar" labelHidden value={5} max={8} />
        <p>
          Nog 220 dagen. In uw tempo bent u klaar op <strong>2 mei 2027</strong>.
        </p>
        <p>
          <ButtonLink href="#dao-6">Ga verder met DAO-6</ButtonLink>
        </p>
        <p>
          <Link href="#uitstel">Vraag uitstel aan het College</Link>
        </p>
      </Panel>
    ),
  },
  {
    name: 'outline',
    render: () => (
      <Panel tone="outline" title="Controleer zelf">
        De lijst, de gewichten en de som kloppen.
      </Panel>
    ),
  },
  {
    name: 'without title',
    render: () => (
      <Panel tone="mist">
        <p>
          <strong>U stemt voor Nijmegen met 75 stemmen.</strong>
        </p>
      </Panel>
    ),
  },
];
