import type { FieldSpec } from '@/components/site/field-spec';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { DOCUMENT_ACCEPT, LARGEST_DOCUMENT } from '@/lib/platform/document';

/** What evidence shows, and the link or the file that shows it. */
export function evidenceFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'obligations.evidence.form');
  const errors = translator(locale, 'errors.field');
  return [
    { kind: 'text', required: true, name: 'title', label: t('what'), hint: t('whatHint') },
    { kind: 'text', name: 'link', label: t('link'), hint: t('linkHint') },
    {
      kind: 'file',
      name: 'file',
      label: t('file'),
      hint: t('fileHint'),
      accept: DOCUMENT_ACCEPT,
      largest: { bytes: LARGEST_DOCUMENT, message: errors('file_too_large') },
    },
  ];
}

/** Why evidence is withdrawn. */
export function withdrawEvidenceFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'obligations.evidence.withdrawForm');
  return [{ kind: 'text', required: true, name: 'note', label: t('note'), hint: t('noteHint') }];
}
