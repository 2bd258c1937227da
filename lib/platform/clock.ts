import { databaseNow } from '@/lib/platform/database-clock';

// Made once: making one takes as long as answering a small request.
const AMSTERDAM_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });
const AMSTERDAM_CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * Today in the Netherlands, as YYYY-MM-DD: legal days start and end in Amsterdam, not in UTC. By the database's clock; what
 * decides gives the moment of its transaction.
 */
export function todayInAmsterdam(now: Date = databaseNow()): string {
  return AMSTERDAM_DAY.format(now);
}

/** A calendar day from the database (midnight UTC) as YYYY-MM-DD. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A calendar day YYYY-MM-DD as the database keeps it (midnight UTC). */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** Whole days from one calendar day to another, negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000);
}

const LOCAL_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * The moment that a clock in the Netherlands shows as `local` (YYYY-MM-DDTHH:mm, as a datetime field sends it).
 * Null when it is no such text or no clock ever shows it (30 February, the hour skipped in March). Of the hour
 * that comes twice in October, the first.
 */
export function momentInAmsterdam(local: string): Date | null {
  if (!LOCAL_MOMENT.test(local)) return null;
  const asUtc = Date.parse(`${local}:00.000Z`);
  if (Number.isNaN(asUtc)) return null;
  // Summer time is two hours ahead of UTC, winter time one.
  const moments = [2, 1].map((hours) => new Date(asUtc - hours * 3_600_000));
  return moments.find((moment) => clockInAmsterdam(moment) === local) ?? null;
}

/** What a clock in the Netherlands shows at a moment, as YYYY-MM-DDTHH:mm, for a datetime field. */
export function clockInAmsterdam(moment: Date): string {
  return AMSTERDAM_CLOCK.format(moment).replace(' ', 'T');
}

/** The calendar day so many days after another; before it when `days` is negative. */
export function addDays(day: string, days: number): string {
  return dayOf(new Date(dateOf(day).getTime() + days * 86_400_000));
}

/** The same calendar day so many years later; of 29 February, where that year has none, the day before. */
export function addYears(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  return Number.isNaN(Date.parse(`${same}T00:00:00.000Z`)) || dayOf(dateOf(same)) !== same
    ? `${year}-02-28`
    : same;
}
