import type { Locale } from '@/i18n/locales';
import type { ListQuery } from '@/lib/municipalities/search';

/** The address of the list for a question, from its start or from after a slug. Defaults are left out. */
export function listAddressOf(locale: Locale, query: Partial<ListQuery>, after?: string | null): string {
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  if (query.province) params.set('province', query.province);
  if (query.endedOnly) params.set('status', 'ended');
  if (query.sort && query.sort !== 'name') params.set('sort', query.sort);
  if (after) params.set('after', after);
  return `/${locale}/gemeenten${params.size > 0 ? `?${params}` : ''}`;
}
