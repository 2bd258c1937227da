import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { addEvidenceInput, withdrawEvidenceInput } from '@/lib/obligations/schema';
import { DOCUMENT_ACCEPT, LARGEST_DOCUMENT } from '@/lib/platform/document';
import type { FieldSpec } from '@/lib/platform/field-spec';
import { formFields } from '@/lib/platform/form-fields';

/** What evidence shows, and the link or the file that shows it. */
export function evidenceFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'obligations.evidence.form');
  const errors = translator(locale, 'errors.field');
  return formFields(t, addEvidenceInput.shape, {
    title: { label: t('what'), hint: t('whatHint') },
    link: {},
    file: {
      accept: DOCUMENT_ACCEPT,
      largest: { bytes: LARGEST_DOCUMENT, message: errors('file_too_large') },
    },
  });
}

/** Why evidence is withdrawn. */
export function withdrawEvidenceFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'obligations.evidence.withdrawForm');
  return formFields(t, withdrawEvidenceInput.shape, { note: { rows: 3 } });
}
