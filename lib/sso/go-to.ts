import type { Locale } from '@/i18n/locales';
import type { ErrorCode } from '@/lib/platform/errors';

/** Leads the browser on, with nothing kept. An address within the portal stays relative: proxies in front may differ. */
export function seeOther(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  });
}

/** The page that says why a log-in failed, where it can be tried again. */
export function failedAddress(locale: Locale, code: ErrorCode, slug: string, next: string): string {
  const query = new URLSearchParams({ fout: code, bij: slug, volgende: next });
  return `/${locale}/inloggen/gemeente?${query}`;
}

/** The link with which somebody starts at the log-in of a municipality. */
export function startAddress(locale: Locale, slug: string, next: string): string {
  return `/api/sso/${slug}/start?${new URLSearchParams({ taal: locale, volgende: next })}`;
}
