import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import type { ExpectedError } from '@/lib/platform/errors';
import type { FormState } from '@/lib/platform/form-state';

/** Says an expected error in the language of the person, and each field's own error. */
export async function errorTexts(locale: Locale, error: ExpectedError): Promise<FormState> {
  const t = await getTranslations({ locale, namespace: 'errors' });
  const fields = (error.fields ?? []).map(({ field, code, params }) => {
    const key = t.has(`field.${code}`) ? `field.${code}` : 'field.unknown';
    return [field, t(key, params)] as const;
  });
  return { message: t(`code.${error.code}`, error.params), fields: Object.fromEntries(fields) };
}
