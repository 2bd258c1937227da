import type { Locale } from '@/i18n/locales';
import { formatCursor } from '@/lib/standards/cursor';
import type { CatalogueFilters } from '@/lib/standards/schema';

/** Address of the catalogue without the language, with these filters; the order of its parts is always the same. */
export function cataloguePath(filters: Partial<CatalogueFilters>): string {
  const query = new URLSearchParams();
  if (filters.q) query.set('q', filters.q);
  if (filters.theme) query.set('thema', filters.theme);
  if (filters.standing) query.set('status', filters.standing);
  if (filters.order && filters.order !== 'name') query.set('volgorde', filters.order);
  if (filters.position) {
    if ('after' in filters.position) query.set('na', formatCursor(filters.position.after));
    else query.set('voor', formatCursor(filters.position.before));
  }
  return query.size > 0 ? `/standaarden?${query}` : '/standaarden';
}

/** The same with the language. */
export function catalogueHref(locale: Locale, filters: Partial<CatalogueFilters>): string {
  return `/${locale}${cataloguePath(filters)}`;
}

/** Address of a standard, with the language. */
export function standardHref(locale: Locale, slug: string): string {
  return `/${locale}/standaarden/${slug}`;
}
