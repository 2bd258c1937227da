import type { SummaryRow } from '@/components/ui/summary-list/summary-list';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { MeetingToPrepare } from '@/lib/assembly/queries/prepare';
import { formatMoment } from '@/lib/platform/format';

/** A meeting in short, to be checked before a step that can't be undone. */
export function meetingRows(locale: Locale, meeting: MeetingToPrepare): SummaryRow[] {
  const t = translator(locale, 'assembly');
  const titles = meeting.items.map(
    (item) => `${item.label}. ${locale === 'nl' ? item.titleNl : item.titleEn}`,
  );
  return [
    { id: 'title', term: t('editor.facts'), value: locale === 'nl' ? meeting.titleNl : meeting.titleEn },
    { id: 'when', term: t('meeting.when'), value: formatMoment(locale, meeting.startsAt) },
    { id: 'where', term: t('meeting.where'), value: meeting.location },
    { id: 'agenda', term: t('meeting.agenda'), value: titles.join('; ') },
  ];
}
