import type { Locale } from '@/i18n/locales';
import type { ObligationsAsked } from '@/lib/obligations/schema';

const PATH = '/mijn/verplichtingen';

/** Address of the obligations without the language. `next` is the place in the list as the query gave it. */
export function obligationsPath(asked: Partial<ObligationsAsked>, next?: string | null): string {
  const query = new URLSearchParams();
  if (asked.filter && asked.filter !== 'all') query.set('termijn', asked.filter);
  if (asked.order && asked.order !== 'soonest') query.set('volgorde', asked.order);
  if (next) query.set('na', next);
  return query.size > 0 ? `${PATH}?${query}` : PATH;
}

/** Address of the same list as a file. */
export function obligationsFile(locale: Locale, asked: ObligationsAsked): string {
  const query = new URLSearchParams({ taal: locale, termijn: asked.filter, volgorde: asked.order });
  return `/api/mijn/verplichtingen?${query}`;
}
