import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { FieldSpec } from '@/lib/platform/field-spec';
import { formFields } from '@/lib/platform/form-fields';
import type { ProgrammeToEdit } from '@/lib/programme/queries';
import { addProgrammeItemInput, GOALS, reviseProgrammeInput } from '@/lib/programme/schema';

/** Title and introduction of a programme, in both languages. */
export function programmeFields(locale: Locale, programme: ProgrammeToEdit | null): FieldSpec[] {
  return formFields(
    translator(locale, 'programme.edit'),
    reviseProgrammeInput.shape,
    { titleNl: { width: 'full' }, titleEn: { width: 'full' }, introNl: { rows: 6 }, introEn: { rows: 6 } },
    programme ?? {},
  );
}

/** A new item of a programme. */
export function programmeItemFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'programme.edit');
  const goals = translator(locale, 'programme.goals');
  return formFields(t, addProgrammeItemInput.shape, {
    goal: {
      kind: 'select',
      width: 'l',
      options: GOALS.map((value) => ({ value, label: goals(value) })),
    },
    titleNl: { label: t('itemTitleNl') },
    titleEn: { label: t('itemTitleEn') },
    descriptionNl: { rows: 4 },
    descriptionEn: { rows: 4 },
  });
}
