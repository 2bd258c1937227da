import type { Locale } from '@/i18n/locales';
import { dateOf, daysBetween } from '@/lib/platform/clock';

const AMSTERDAM = 'Europe/Amsterdam';
const TAG: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' };

/** A calendar day in words: "24 november 2026". */
export function formatDay(locale: Locale, day: string): string {
  return new Intl.DateTimeFormat(TAG[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(dateOf(day));
}

/** A moment in Amsterdam in words: "dinsdag 24 november 2026, 16.00 uur". */
export function formatMoment(locale: Locale, iso: string): string {
  const date = new Date(iso);
  const day = new Intl.DateTimeFormat(TAG[locale], { dateStyle: 'full', timeZone: AMSTERDAM }).format(date);
  const time = new Intl.DateTimeFormat(TAG[locale], {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: AMSTERDAM,
  }).format(date);
  return locale === 'nl' ? `${day}, ${time.replace(':', '.')} uur` : `${day}, ${time}`;
}

/** The calendar day in Amsterdam of a moment, in words. */
export function formatDayOfMoment(locale: Locale, iso: string): string {
  return new Intl.DateTimeFormat(TAG[locale], { dateStyle: 'long', timeZone: AMSTERDAM }).format(
    new Date(iso),
  );
}

/** Names in a row with the commas and the "and" of the language: "Appingedam, Delfzijl en Loppersum". */
export function formatList(locale: Locale, names: readonly string[]): string {
  return new Intl.ListFormat(TAG[locale], { type: 'conjunction' }).format(names);
}

/** A whole number with its separators: "17.081.507". */
export function formatNumber(locale: Locale, value: number | bigint): string {
  return new Intl.NumberFormat(TAG[locale]).format(value);
}

/** The size of a file: "12 kB", "2,1 MB". A unit is a thousand of the one before (IEC 80000-13). */
export function formatFileSize(locale: Locale, bytes: number): string {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.ceil(bytes / 1000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const format = new Intl.NumberFormat(TAG[locale], { style: 'unit', unit, maximumFractionDigits: 1 });
  return format.format(value).replace(' ', '\u00a0');
}

/**
 * An amount in whole cents (decimal text or bigint) as euros: "€ 602.870". Without `cents` it is rounded to
 * whole euros, half up; with it, both decimals are shown. Exact: no floating point.
 */
export function formatEuros(
  locale: Locale,
  cents: string | bigint,
  options: { cents?: boolean } = {},
): string {
  const value = BigInt(cents);
  const sign = value < 0n ? '-' : '';
  const size = value < 0n ? -value : value;
  const space = locale === 'nl' ? '\u00a0' : '';
  if (!options.cents) return `${sign}€${space}${formatNumber(locale, (size + 50n) / 100n)}`;
  const decimals = (size % 100n).toString().padStart(2, '0');
  return `${sign}€${space}${formatNumber(locale, size / 100n)}${locale === 'nl' ? ',' : '.'}${decimals}`;
}

/** A share in tenths of a per cent, rounded half up in whole numbers: 729 → "72,9%". */
export function formatTenthsOfPercent(locale: Locale, tenths: bigint): string {
  return `${formatNumber(locale, tenths / 10n)}${locale === 'nl' ? ',' : '.'}${tenths % 10n}%`;
}

/** How far a day is from another in words: "over 3 dagen", "gisteren"; months beyond sixty days. */
export function formatRelativeDays(locale: Locale, from: string, to: string): string {
  const days = daysBetween(from, to);
  const format = new Intl.RelativeTimeFormat(TAG[locale], { numeric: 'auto' });
  if (Math.abs(days) <= 60) return format.format(days, 'day');
  return format.format(Math.trunc(days / 30), 'month');
}
