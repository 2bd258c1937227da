import type { Example } from '@/components/ui/example';
import { Prose } from './prose';

export const examples: Example[] = [
  {
    name: 'headings, lists, quotation',
    render: () => (
      <Prose>
        <p>Het College heeft de reacties gewogen en neemt het advies over.</p>
        <h3>Waarom</h3>
        <ul>
          <li>Nabestaanden hoeven de gegevens één keer te geven.</li>
          <li>
            Gemeenten werken op dezelfde manier, zie <a href="#bron">de toelichting</a>.
          </li>
        </ul>
        <blockquote>De aangifte komt langs één landelijke weg.</blockquote>
      </Prose>
    ),
  },
];
