import type { Example } from '@/components/ui/example';
import { Status } from '@/components/ui/status/status';
import { TaskList } from './task-list';

export const examples: Example[] = [
  {
    name: 'three tasks',
    render: () => (
      <TaskList
        tasks={[
          {
            id: '1',
            title: 'Stem over de begroting 2027',
            href: '#stem',
            hint: 'Sluit vandaag om 16.00 uur',
            status: (
              <Status tone="amber" icon="lock-open">
                Open
              </Status>
            ),
          },
          {
            id: '2',
            title: 'Toon aan dat u voldoet aan DAO-6',
            href: '#dao',
            status: <Status tone="green">Klaar</Status>,
          },
          {
            id: '3',
            title: 'Onderteken de verantwoording',
            hint: 'Kan zodra alle eisen klaar zijn',
            status: <Status tone="neutral">Kan nog niet</Status>,
          },
        ]}
      />
    ),
  },
];
