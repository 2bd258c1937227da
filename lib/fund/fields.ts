import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { typedEuros } from '@/lib/fund/amount';
import type { BudgetToEdit } from '@/lib/fund/queries/years';
import { addLineInput, draftBudgetInput, reviseBudgetInput } from '@/lib/fund/schema';
import type { FieldSpec } from '@/lib/platform/field-spec';
import { formFields } from '@/lib/platform/form-fields';

/** A line of a budget; the amount as people type it. `items` are those of the programme that it can pay for. */
export function lineFields(
  locale: Locale,
  items: readonly { id: string; titleNl: string; titleEn: string }[],
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
        options: items.map(({ id, titleNl, titleEn }) => ({
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
