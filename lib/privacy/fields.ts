import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { FieldSpec } from '@/lib/platform/field-spec';
import { formFields } from '@/lib/platform/form-fields';
import { eraseInput } from '@/lib/privacy/schema';

/** One's own address, typed to be sure. */
export function eraseFields(locale: Locale, email: string): FieldSpec[] {
  const t = translator(locale, 'privacy.erase');
  return formFields(t, eraseInput.shape, {
    email: { hint: t('emailHint', { email }), autoComplete: 'off', width: 'l' },
  });
}
