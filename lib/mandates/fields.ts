import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import {
  INSTRUCTIONS,
  instructInput,
  MANDATE_KINDS,
  registerMandateInput,
  revokeMandateInput,
} from '@/lib/mandates/schema';
import { DOCUMENT_ACCEPT, LARGEST_DOCUMENT } from '@/lib/platform/document';
import type { FieldSpec } from '@/lib/platform/field-spec';
import { formFields } from '@/lib/platform/form-fields';

type Delegate = { personId: string; name: string };

/** What is asked about a mandate. */
export function mandateFields(locale: Locale, delegates: Delegate[]): FieldSpec[] {
  const t = translator(locale, 'mandates.form');
  const kind = translator(locale, 'mandates.kind');
  const errors = translator(locale, 'errors.field');
  return formFields(t, registerMandateInput.shape, {
    personId: {
      label: t('person'),
      hint: t('personHint'),
      options: delegates.map(({ personId, name }) => ({ value: personId, label: name })),
    },
    kind: {
      options: MANDATE_KINDS.map((value) => ({ value, label: kind(value), hint: t(`kinds.${value}`) })),
    },
    grantedOn: { width: 's' },
    startsOn: { width: 's' },
    endsOn: { width: 's' },
    scan: {
      accept: DOCUMENT_ACCEPT,
      largest: { bytes: LARGEST_DOCUMENT, message: errors('file_too_large') },
    },
  });
}

/** Why a mandate is revoked. */
export function revokeFields(locale: Locale): FieldSpec[] {
  return formFields(translator(locale, 'mandates.revoke'), revokeMandateInput.shape, { note: { rows: 3 } });
}

/** What the council wants; `given` is what it wanted so far. */
export function instructionFields(
  locale: Locale,
  given: { instruction: string; decidedOn: string; note: string } | null,
): FieldSpec[] {
  const choice = translator(locale, 'mandates.instruction.choice');
  return formFields(
    translator(locale, 'mandates.instruct'),
    instructInput.shape,
    {
      instruction: { options: INSTRUCTIONS.map((value) => ({ value, label: choice(value) })) },
      decidedOn: { width: 's' },
      note: { rows: 3 },
    },
    given ?? {},
  );
}
