import type { FieldSpec } from '@/components/site/field-spec';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { INSTRUCTIONS, MANDATE_KINDS } from '@/lib/mandates/schema';
import { DOCUMENT_ACCEPT, LARGEST_DOCUMENT } from '@/lib/platform/document';

type Delegate = { personId: string; name: string };

/** What is asked about a mandate. */
export function mandateFields(locale: Locale, delegates: Delegate[]): FieldSpec[] {
  const t = translator(locale, 'mandates');
  const errors = translator(locale, 'errors.field');
  const day = { kind: 'date', required: true, width: 's' } as const;
  return [
    {
      kind: 'radios',
      required: true,
      name: 'personId',
      label: t('form.person'),
      hint: t('form.personHint'),
      options: delegates.map(({ personId, name }) => ({ value: personId, label: name })),
    },
    {
      kind: 'radios',
      required: true,
      name: 'kind',
      label: t('form.kind'),
      options: MANDATE_KINDS.map((value) => ({
        value,
        label: t(`kind.${value}`),
        hint: t(`form.kinds.${value}`),
      })),
    },
    { ...day, name: 'grantedOn', label: t('form.grantedOn') },
    { ...day, name: 'startsOn', label: t('form.startsOn') },
    { ...day, name: 'endsOn', label: t('form.endsOn'), hint: t('form.endsOnHint') },
    {
      kind: 'file',
      required: true,
      name: 'scan',
      label: t('form.scan'),
      hint: t('form.scanHint'),
      accept: DOCUMENT_ACCEPT,
      largest: { bytes: LARGEST_DOCUMENT, message: errors('file_too_large') },
    },
  ];
}

/** Why a mandate is revoked. */
export function revokeFields(locale: Locale): FieldSpec[] {
  const t = translator(locale, 'mandates.revoke');
  return [{ kind: 'text', required: true, name: 'note', label: t('note'), hint: t('noteHint') }];
}

/** What the council wants; `given` is what it wanted so far. */
export function instructionFields(
  locale: Locale,
  given: { instruction: string; decidedOn: string; note: string } | null,
): FieldSpec[] {
  const t = translator(locale, 'mandates');
  return [
    {
      kind: 'radios',
      required: true,
      name: 'instruction',
      label: t('instruct.instruction'),
      defaultValue: given?.instruction,
      options: INSTRUCTIONS.map((value) => ({ value, label: t(`instruction.choice.${value}`) })),
    },
    {
      kind: 'date',
      required: true,
      name: 'decidedOn',
      label: t('instruct.decidedOn'),
      defaultValue: given?.decidedOn,
      width: 's',
    },
    {
      kind: 'textarea',
      name: 'note',
      label: t('instruct.note'),
      hint: t('instruct.noteHint'),
      defaultValue: given?.note,
      rows: 3,
    },
  ];
}
