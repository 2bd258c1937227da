import type { FieldSpec } from '@/components/site/field-spec';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { typedEuros } from '@/lib/fund/amount';
import type { BudgetToEdit } from '@/lib/fund/queries/years';
import type { ProgrammeToEdit } from '@/lib/programme/queries';
import { GOALS } from '@/lib/programme/schema';

/** Title and introduction of a programme, in both languages. */
export function programmeFields(locale: Locale, programme: ProgrammeToEdit | null): FieldSpec[] {
  const t = translator(locale, 'programme.edit');
  const title = { kind: 'text', required: true, width: 'full' } as const;
  const text = { kind: 'textarea', required: true, rows: 6 } as const;
  return [
    { ...title, name: 'titleNl', label: t('titleNl'), defaultValue: programme?.titleNl },
    { ...title, name: 'titleEn', label: t('titleEn'), defaultValue: programme?.titleEn },
    { ...text, name: 'introNl', label: t('introNl'), defaultValue: programme?.introNl },
    { ...text, name: 'introEn', label: t('introEn'), defaultValue: programme?.introEn },
  ];
}

/** A new item of a programme. */
export function programmeItemFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'programme');
  const text = { kind: 'textarea', required: true, rows: 4 } as const;
  return [
    {
      kind: 'select',
      required: true,
      name: 'goal',
      label: t('edit.goal'),
      width: 'l',
      options: GOALS.map((value) => ({ value, label: t(`goals.${value}`) })),
    },
    { kind: 'text', required: true, name: 'titleNl', label: t('edit.itemTitleNl') },
    { kind: 'text', required: true, name: 'titleEn', label: t('edit.itemTitleEn') },
    { ...text, name: 'descriptionNl', label: t('edit.descriptionNl') },
    { ...text, name: 'descriptionEn', label: t('edit.descriptionEn') },
  ];
}

/** A line of a budget; the amount as people type it. */
export function lineFields(
  locale: Locale,
  programme: ProgrammeToEdit | null,
  line?: BudgetToEdit['lines'][number],
): FieldSpec[] {
  const t = translator(locale, 'fund.edit');
  return [
    { kind: 'text', required: true, name: 'nameNl', label: t('nameNl'), defaultValue: line?.nameNl },
    { kind: 'text', required: true, name: 'nameEn', label: t('nameEn'), defaultValue: line?.nameEn },
    {
      kind: 'text',
      required: true,
      name: 'amount',
      label: t('amount'),
      hint: t('amountHint'),
      width: 'm',
      defaultValue: line && typedEuros(BigInt(line.amountCents)),
    },
    {
      kind: 'select',
      name: 'programmeItemId',
      label: t('programmeItem'),
      emptyLabel: t('noItem'),
      width: 'l',
      defaultValue: line?.programmeItemId ?? '',
      options: (programme?.items ?? []).map(({ id, titleNl, titleEn }) => ({
        value: id,
        label: locale === 'nl' ? titleNl : titleEn,
      })),
    },
  ];
}

/** The explanation of a budget; when it is begun also the day whose inhabitants count. */
export function budgetFields(locale: Locale, year: number, budget: BudgetToEdit | null): FieldSpec[] {
  const t = translator(locale, 'fund.edit');
  if (!budget) {
    return [
      {
        kind: 'date',
        required: true,
        name: 'referenceDate',
        label: t('referenceDate'),
        hint: t('referenceDateHint'),
        defaultValue: `${year - 1}-01-01`,
      },
    ];
  }
  return [
    { kind: 'textarea', name: 'noteNl', label: t('noteNl'), rows: 5, defaultValue: budget.noteNl },
    { kind: 'textarea', name: 'noteEn', label: t('noteEn'), rows: 5, defaultValue: budget.noteEn },
  ];
}
