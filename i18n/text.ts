import type { Locale } from './locales';

/** A text in both languages of the portal. */
export type Text = Readonly<Record<Locale, string>>;

/** Of a text that is kept in two columns the one in this language. */
export function inLanguage(locale: Locale, nl: string, en: string): string {
  return locale === 'nl' ? nl : en;
}
