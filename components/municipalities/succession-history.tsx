import type { ReactNode } from 'react';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { type Moment, Timeline } from '@/components/ui/timeline/timeline';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatDay } from '@/lib/platform/format';
import type { MunicipalityPage, Succession } from '@/lib/profile/queries/find';

type Props = { locale: Locale; municipality: MunicipalityPage };

/** How the municipality came about and where it went, newest first; nothing when it has always been there. */
export function SuccessionHistory({ locale, municipality }: Props) {
  const t = translator(locale, 'municipalities.page.history');
  const { name, startedOn, predecessors, successors } = municipality;
  const moment = (id: string, day: string, content: ReactNode): Moment => ({
    id,
    when: formatDay(locale, day),
    dateTime: day,
    content,
  });
  const wordsOf = ({ name: other, slug, addresses, isMain, isWhole }: Succession) => ({
    name,
    other,
    addresses,
    isMain: String(isMain),
    isWhole: String(isWhole),
    link: (text: ReactNode) => <Link href={`/${locale}/gemeenten/${slug}`}>{text}</Link>,
  });
  const moments = [
    ...successors.map((to) =>
      moment(to.slug, to.happenedOn, t.rich(to.isWhole ? 'whole' : 'into', wordsOf(to))),
    ),
    ...predecessors.map((from) => moment(from.slug, from.happenedOn, t.rich('from', wordsOf(from)))),
    ...(startedOn
      ? [moment('start', startedOn, t('started', { name, date: formatDay(locale, startedOn) }))]
      : []),
  ];
  if (moments.length === 0) return null;
  return (
    <Stack gap="m">
      <Heading level={2}>{t('title')}</Heading>
      <Timeline moments={moments} />
    </Stack>
  );
}
