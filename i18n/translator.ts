import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'next-intl';
import { en } from '@/messages/en';
import { nl } from '@/messages/nl';
import { DEFAULT_LOCALE, isLocale, type Locale } from './locales';

const MESSAGES = { nl, en };

type Messages = typeof nl;

/** A part of the messages, as "assembly.paper". */
export type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** What says the messages of a part in one language: `t('title')`. */
export type Translator<Part extends Namespace = never> = ReturnType<typeof createTranslator<Messages, Part>>;

const kept = new Map<string, unknown>();

/**
 * What says the messages of a part, or all, in one language. It is made once for a process, with all that it formats
 * by: making it anew for each request cost a fifth of a page.
 */
export function translator<Part extends Namespace = never>(asked: Locale, part?: Part): Translator<Part> {
  // The first part of an address may be anything, and the page that says so has words too.
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const key = `${locale} ${part ?? ''}`;
  const known = kept.get(key) as Translator<Part> | undefined;
  if (known) return known;
  const made = createTranslator({
    locale,
    messages: MESSAGES[locale],
    ...(part && { namespace: part }),
    timeZone: 'Europe/Amsterdam',
  }) as Translator<Part>;
  kept.set(key, made);
  return made;
}
