import type { Example } from '@/components/ui/example';
import { Panel } from '@/components/ui/panel/panel';
import { Text } from '@/components/ui/text/text';
import { Columns } from './columns';

export const examples: Example[] = [
  {
    name: 'main and aside',
    render: () => (
      <Columns
        first={<Text>Wat voor iedereen geldt, staat links en komt op een telefoon eerst.</Text>}
        second={
          <Panel title="Voor u" level={3}>
            Wat alleen u aangaat, staat rechts.
          </Panel>
        }
      />
    ),
  },
  { name: 'halves', render: () => <Columns layout="halves" first={<p>Links</p>} second={<p>Rechts</p>} /> },
  {
    name: 'aside first',
    render: () => <Columns layout="aside-main" first={<p>Filters</p>} second={<p>Lijst</p>} />,
  },
];
