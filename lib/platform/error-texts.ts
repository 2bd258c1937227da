import 'server-only';
import type { Locale } from '@/i18n/locales';
import { type MessageKey, translator } from '@/i18n/translator';
import type { ExpectedError } from '@/lib/platform/errors';
import type { FormState } from '@/lib/platform/form-state';
import { hasWords } from '@/lib/platform/has-words';

type Values = Record<string, string | number>;

/** Which message it is shows only now; what it asks for goes with its code: see `ErrorTable`. */
const errorsIn = (locale: Locale) => {
  const t = translator(locale, 'errors');
  return { t, say: t as (key: MessageKey<'errors'>, values?: Values) => string };
};

/** Says an expected error, but for its fields, in a language. */
export function errorText(locale: Locale, { code, params }: Omit<ExpectedError, 'fields'>): string {
  return errorsIn(locale).say(`code.${code}`, params);
}

/** Says an expected error in the language of the person, and each field's own error. */
export function errorTexts(locale: Locale, error: ExpectedError): FormState {
  const { t, say } = errorsIn(locale);
  const fields = (error.fields ?? []).map(({ field, code, params }) => {
    const key = `field.${code}`;
    return [field, say(hasWords(t, key) ? key : 'field.unknown', params)] as const;
  });
  return { message: errorText(locale, error), fields: Object.fromEntries(fields) };
}

/**
 * What a form with a file says of its `field` when the front (server/) did not read all of it and led back here with `fout` in
 * the address; undefined otherwise.
 */
export function tooLargeToRead(
  locale: Locale,
  fout: string | string[] | undefined,
  field: string,
): FormState | undefined {
  if (fout !== 'te-groot') return undefined;
  const t = translator(locale, 'errors.field');
  const message = t('file_too_large');
  return { message, fields: { [field]: message } };
}
