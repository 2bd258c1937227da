import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { hasWords } from '@/lib/platform/has-words';
import { facesOf } from '@/lib/registry';

/** The domain that each event belongs to: it has the words. */
const DOMAINS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(facesOf('events')).flatMap(([domain, events]) =>
    Object.keys(events).map((event) => [event, domain]),
  ),
);

/**
 * What happened, in words; an event of long ago that the portal has no words for by its name. What no domain does, as
 * the first facts that were loaded, stands with the audit trail.
 */
export function eventName(locale: Locale, event: string): string {
  const t = translator(locale, `${DOMAINS[event] ?? 'audit'}.events` as 'audit.events');
  return hasWords(t, event) ? t(event) : event;
}
