import type { Locale } from '@/i18n/locales';
import type { ActingFor } from '@/lib/platform/actor';

/** The name of a municipality or body as people say it, in their language. */
export function placeName(locale: Locale, place: ActingFor): string {
  if (place.kind === 'municipality') return place.name;
  return locale === 'nl' ? place.nameNl : place.nameEn;
}
