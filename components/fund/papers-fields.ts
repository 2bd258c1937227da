import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { typedEuros } from '@/lib/fund/amount';
import type { BudgetToEdit } from '@/lib/fund/queries/years';
import { addLineInput, draftBudgetInput, reviseBudgetInput } from '@/lib/fund/schema';
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

/** A line of a budget; the amount as people type it. */
export function lineFields(
  locale: Locale,
  programme: ProgrammeToEdit | null,
  line?: BudgetToEdit['lines'][number],
): FieldSpec[] {
  const t = translator(locale, 'fund.edit');
  return formFields(
    t,
    addLineInput.shape,
    {
      nameNl: {},
      nameEn: {},
      amount: { width: 'm' },
      programmeItemId: {
        kind: 'select',
        label: t('programmeItem'),
        emptyLabel: t('noItem'),
        width: 'l',
        options: (programme?.items ?? []).map(({ id, titleNl, titleEn }) => ({
          value: id,
          label: locale === 'nl' ? titleNl : titleEn,
        })),
      },
    },
    line && {
      ...line,
      amount: typedEuros(BigInt(line.amountCents)),
      programmeItemId: line.programmeItemId ?? '',
    },
  );
}

/** The explanation of a budget; when it is begun also the day whose inhabitants count. */
export function budgetFields(locale: Locale, year: number, budget: BudgetToEdit | null): FieldSpec[] {
  const t = translator(locale, 'fund.edit');
  return budget
    ? formFields(t, reviseBudgetInput.shape, { noteNl: { rows: 5 }, noteEn: { rows: 5 } }, budget)
    : formFields(t, draftBudgetInput.shape, { referenceDate: {} }, { referenceDate: `${year - 1}-01-01` });
}
