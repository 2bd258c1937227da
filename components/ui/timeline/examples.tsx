import type { Example } from '@/components/ui/example';
import { Link } from '@/components/ui/link/link';
import { Timeline } from './timeline';

export const examples: Example[] = [
  {
    name: 'how it was decided',
    render: () => (
      <Timeline
        moments={[
          {
            id: '3',
            when: '14 april 2026',
            dateTime: '2026-04-14',
            content: (
              <>
                College besluit <Link href="#2026-006">2026-006</Link>, 9 voor, 1 tegen.
              </>
            ),
          },
          {
            id: '2',
            when: '2 maart 2026',
            dateTime: '2026-03-02',
            content: 'Advies van de Taskforce: vaststellen, met twee wijzigingen',
          },
          { id: '1', when: '12 januari tot 20 februari 2026', content: 'Consultatie: 41 reacties' },
        ]}
      />
    ),
  },
];
