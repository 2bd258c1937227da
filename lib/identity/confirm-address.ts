import type { Locale } from '@/i18n/locales';

/** The page on which somebody proves a second factor, and then goes on to `next` (with its language). */
export function confirmAddress(locale: Locale, next: string): string {
  return `/${locale}/mijn/bevestigen?volgende=${encodeURIComponent(next)}`;
}
