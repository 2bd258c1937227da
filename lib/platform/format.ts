import type { Locale } from '@/i18n/locales';
import { dateOf, daysBetween } from '@/lib/platform/clock';

const AMSTERDAM = 'Europe/Amsterdam';
const TAG: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' };

/** One for each language, made once: making one takes as long as answering a small request. */
function ofEach<Format>(make: (tag: string) => Format): Record<Locale, Format> {
  return { nl: make(TAG.nl), en: make(TAG.en) };
}

const DAY = ofEach((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
const DAY_OF_MOMENT = ofEach(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: AMSTERDAM }),
);
const FULL_DAY = ofEach((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeZone: AMSTERDAM }));
const TIME = ofEach(
  (tag) => new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: AMSTERDAM }),
);
const LIST = ofEach((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const NUMBER = ofEach((tag) => new Intl.NumberFormat(tag));
const SIZE = { style: 'unit', maximumFractionDigits: 1 } as const;
const KILOBYTES = ofEach((tag) => new Intl.NumberFormat(tag, { ...SIZE, unit: 'kilobyte' }));
const MEGABYTES = ofEach((tag) => new Intl.NumberFormat(tag, { ...SIZE, unit: 'megabyte' }));
const RELATIVE = ofEach((tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));

/** A calendar day in words: "24 november 2026". */
export function formatDay(locale: Locale, day: string): string {
  return DAY[locale].format(dateOf(day));
}

/** A moment in Amsterdam in words: "dinsdag 24 november 2026, 16.00 uur". */
export function formatMoment(locale: Locale, iso: string): string {
  const date = new Date(iso);
  const [day, time] = [FULL_DAY[locale].format(date), TIME[locale].format(date)];
  return locale === 'nl' ? `${day}, ${time.replace(':', '.')} uur` : `${day}, ${time}`;
}

/** The calendar day in Amsterdam of a moment, in words. */
export function formatDayOfMoment(locale: Locale, iso: string): string {
  return DAY_OF_MOMENT[locale].format(new Date(iso));
}

/** Names in a row with the commas and the "and" of the language: "Appingedam, Delfzijl en Loppersum". */
export function formatList(locale: Locale, names: readonly string[]): string {
  return LIST[locale].format(names);
}

/** The same, in parts: a list of links. */
export function formatListToParts(locale: Locale, names: readonly string[]) {
  return LIST[locale].formatToParts(names);
}

/** A whole number with its separators: "17.081.507". */
export function formatNumber(locale: Locale, value: number | bigint): string {
  return NUMBER[locale].format(value);
}

/** The size of a file: "12 kB", "2,1 MB". A unit is a thousand of the one before (IEC 80000-13). */
export function formatFileSize(locale: Locale, bytes: number): string {
  const words =
    bytes < 1_000_000
      ? KILOBYTES[locale].format(Math.ceil(bytes / 1000))
      : MEGABYTES[locale].format(bytes / 1_000_000);
  return words.replace(' ', '\u00a0');
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
  const format = RELATIVE[locale];
  if (Math.abs(days) <= 60) return format.format(days, 'day');
  return format.format(Math.trunc(days / 30), 'month');
}
