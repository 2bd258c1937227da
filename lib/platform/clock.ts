/** Today in the Netherlands, as YYYY-MM-DD: legal days start and end in Amsterdam, not in UTC. */
export function todayInAmsterdam(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(now);
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
