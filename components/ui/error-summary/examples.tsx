import type { Example } from '@/components/ui/example';
import { ErrorSummary } from './error-summary';

export const examples: Example[] = [
  {
    name: 'two errors',
    render: () => (
      <ErrorSummary
        takesFocus={false}
        title="Er is iets niet gelukt"
        errors={[
          { fieldId: 'field-title', message: 'Vul een titel in.' },
          { message: 'Iemand anders heeft dit voorstel net gewijzigd. Bekijk de nieuwe tekst.' },
        ]}
      />
    ),
  },
  {
    name: 'with ways around it',
    render: () => (
      <ErrorSummary
        takesFocus={false}
        title="Er is iets niet gelukt"
        errors={[
          { message: 'Wacht 5 minuten. Wilt u niet wachten? Dan kan het zo:' },
          { href: '#anders', message: 'Op een andere manier' },
        ]}
      />
    ),
  },
];
