import type { FieldSpec } from '@/components/site/field-spec';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { MeetingToPrepare } from '@/lib/assembly/queries/prepare';

/** What is asked about a meeting; filled in when there is one. */
export function meetingFields(locale: Locale, meeting?: MeetingToPrepare): FieldSpec[] {
  const t = translator(locale, 'assembly.form');
  const text = { kind: 'text', required: true } as const;
  return [
    {
      ...text,
      name: 'titleNl',
      label: t('titleNl'),
      hint: t('titleNlHint'),
      defaultValue: meeting?.titleNl,
    },
    { ...text, name: 'titleEn', label: t('titleEn'), defaultValue: meeting?.titleEn },
    {
      kind: 'number',
      required: true,
      name: 'year',
      label: t('year'),
      hint: t('yearHint'),
      width: 's',
      defaultValue: meeting ? String(meeting.year) : undefined,
    },
    { ...text, name: 'location', label: t('location'), defaultValue: meeting?.location },
    {
      kind: 'datetime',
      required: true,
      name: 'startsAt',
      label: t('startsAt'),
      width: 'm',
      defaultValue: meeting?.startsAtClock,
    },
  ];
}

/** What is asked about an item of information. */
export function itemFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'assembly.editor');
  return [
    { kind: 'text', required: true, name: 'titleNl', label: t('itemTitleNl') },
    { kind: 'text', required: true, name: 'titleEn', label: t('itemTitleEn') },
    { kind: 'textarea', required: true, name: 'explanationNl', label: t('explanationNl'), rows: 4 },
    { kind: 'textarea', required: true, name: 'explanationEn', label: t('explanationEn'), rows: 4 },
  ];
}
