import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { hasWords } from '@/lib/platform/has-words';

/** What happened, in words; an event of long ago that the portal has no words for by its name. */
export function eventName(locale: Locale, event: string): string {
  const t = translator(locale, 'audit.events');
  return hasWords(t, event) ? t(event) : event;
}
