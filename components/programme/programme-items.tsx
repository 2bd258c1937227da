import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { GOALS } from '@/lib/programme/schema';

export type ProgrammeItemView = {
  id: string;
  goal: (typeof GOALS)[number];
  title: string;
  description: string;
};

/** The items of a work programme, each with the goal that it serves. */
export function ProgrammeItems(props: { locale: Locale; items: ProgrammeItemView[]; level?: 3 | 4 }) {
  const { locale, items, level = 3 } = props;
  const t = translator(locale, 'programme.goals');
  return (
    <ol className="flex flex-col gap-6">
      {items.map((item) => (
        <li key={item.id}>
          <Stack gap="xs">
            <Heading level={level} size="m">
              {item.title}
            </Heading>
            <div>
              <Status tone="wash" icon="none">
                {t(item.goal)}
              </Status>
            </div>
            <Text>{item.description}</Text>
          </Stack>
        </li>
      ))}
    </ol>
  );
}
