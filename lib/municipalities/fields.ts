import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { importCountsInput } from '@/lib/municipalities/schema';
import type { FieldSpec } from '@/lib/platform/field-spec';
import { formFields } from '@/lib/platform/form-fields';

/** A list of inhabitants, and the day on which they were counted. */
export function importFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'municipalities.imports.form');
  return formFields(t, importCountsInput.shape, {
    referenceDate: { hint: t('referenceHint'), width: 's' },
    file: {},
  });
}
