import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LOCALES, type Locale } from '@/i18n/locales';

/** The title of a page in the browser, with the address of the same page in the other language. */
export async function pageTitle(locale: Locale, title: string, path: string): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: 'common' });
  return {
    title: t('pageTitle', { title }),
    alternates: {
      languages: Object.fromEntries(LOCALES.map((language) => [language, `/${language}${path}`])),
    },
  };
}
