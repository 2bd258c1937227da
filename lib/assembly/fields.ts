import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { MeetingToPrepare } from '@/lib/assembly/queries/prepare';
import { draftMeetingInput, informationItem } from '@/lib/assembly/schema';
import type { FieldSpec } from '@/lib/platform/field-spec';
import { formFields } from '@/lib/platform/form-fields';

/** What is asked about a meeting; filled in when there is one. */
export function meetingFields(locale: Locale, meeting?: MeetingToPrepare): FieldSpec[] {
  return formFields(
    translator(locale, 'assembly.form'),
    draftMeetingInput.shape,
    {
      titleNl: {},
      titleEn: {},
      year: { width: 's' },
      location: {},
      livestream: {},
      startsAt: { width: 'm' },
    },
    meeting && { ...meeting, year: String(meeting.year), startsAt: meeting.startsAtClock },
  );
}

/** What is asked about an item of information. */
export function itemFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'assembly.editor');
  return formFields(t, informationItem.shape, {
    titleNl: { label: t('itemTitleNl') },
    titleEn: { label: t('itemTitleEn') },
    explanationNl: { rows: 4 },
    explanationEn: { rows: 4 },
  });
}
