import type { FieldSpec } from '@/components/site/field-spec';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';

type Text = { title: string; motivation: string; entryIntoForceOn: string; complyBy: string };

/** The questions of the form for a decision, empty or with its present text. */
export function decisionFields(locale: Locale, text?: Text): FieldSpec[] {
  const t = translator(locale, 'decisions.fields');
  const question = (kind: FieldSpec['kind'], name: keyof Text): FieldSpec => ({
    kind,
    name,
    label: t(name),
    hint: t(`${name}Hint`),
    defaultValue: text?.[name],
    required: true,
  });
  return [
    { ...question('text', 'title'), width: 'full' },
    { ...question('textarea', 'motivation'), rows: 10 },
    { ...question('date', 'entryIntoForceOn'), width: 'm' },
    { ...question('date', 'complyBy'), width: 'm' },
  ];
}
