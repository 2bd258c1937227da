import type { Example } from '@/components/ui/example';
import { BackLink } from './back-link';
import { Link } from './link';

export const examples: Example[] = [
  {
    name: 'in text',
    render: () => (
      <p>
        Besluit <Link href="#2026-006">2026-006</Link>, 9 voor, 1 tegen.
      </p>
    ),
  },
  {
    name: 'strong',
    render: () => (
      <p>
        <Link href="#dao-1" variant="strong">
          DAO-1
        </Link>
      </p>
    ),
  },
  {
    name: 'quiet',
    render: () => (
      <p>
        <Link href="#alles" variant="quiet">
          Alles bekijken
        </Link>
      </p>
    ),
  },
  {
    name: 'external',
    render: () => (
      <p>
        <Link href="https://example.org" external>
          Officiële tekst
        </Link>
      </p>
    ),
  },
  { name: 'back', render: () => <BackLink href="#lijst">Alle standaarden</BackLink> },
];
