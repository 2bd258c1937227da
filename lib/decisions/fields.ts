import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { decisionText } from '@/lib/decisions/schema';
import type { FieldSpec } from '@/lib/platform/field-spec';
import { formFields } from '@/lib/platform/form-fields';

type Text = { title: string; motivation: string; entryIntoForceOn: string; complyBy: string };

/** The questions of the form for a decision, empty or with its present text. */
export function decisionFields(locale: Locale, text?: Text): FieldSpec[] {
  return formFields(
    translator(locale, 'decisions.fields'),
    decisionText.shape,
    {
      title: { width: 'full' },
      motivation: { rows: 10 },
      entryIntoForceOn: { width: 'm' },
      complyBy: { width: 'm' },
    },
    text,
  );
}
