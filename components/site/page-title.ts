import type { Metadata } from 'next';
import { LOCALES, type Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';

/** The title of a page in the browser, with the address of the same page in the other language. */
export function pageTitle(locale: Locale, title: string, path: string): Metadata {
  const t = translator(locale, 'common');
  return {
    title: t('pageTitle', { title }),
    alternates: {
      languages: Object.fromEntries(LOCALES.map((language) => [language, `/${language}${path}`])),
    },
  };
}
