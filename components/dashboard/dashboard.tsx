import type { DashboardTask } from '@/components/dashboard/task';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { type KeyFigure, KeyFigures } from '@/components/ui/key-figure/key-figure';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { TaskList } from '@/components/ui/task-list/task-list';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';

/** What somebody has to do now, for whom they act; below it the numbers that tell how things stand. */
export function Dashboard(props: {
  locale: Locale;
  name: string;
  place: string;
  tasks: DashboardTask[];
  figures: KeyFigure[];
  links: { href: string; label: string }[];
}) {
  const { locale, name, place, tasks, figures, links } = props;
  const t = translator(locale, 'dashboard');
  return (
    <Stack gap="xl">
      <Stack>
        <Heading level={1}>{place}</Heading>
        <Text size="lead">{t('greeting', { name })}</Text>
      </Stack>
      {figures.length > 0 && <KeyFigures figures={figures} />}
      <Stack>
        <Heading level={2}>{t('todo')}</Heading>
        {tasks.length === 0 ? (
          <EmptyState title={t('nothing.title')} level={3}>
            {t('nothing.text')}
          </EmptyState>
        ) : (
          <TaskList
            tasks={tasks.map(({ status, ...task }) => ({
              ...task,
              status: <Status tone={status.tone}>{status.word}</Status>,
            }))}
          />
        )}
      </Stack>
      <Stack gap="s">
        <Heading level={2}>{t('links')}</Heading>
        <ul>
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link href={href}>{label}</Link>
            </li>
          ))}
        </ul>
      </Stack>
    </Stack>
  );
}
