/**
 * The clock by which the portal goes: that of the database. The clock of this process may be days off, and that of
 * another process another day; of the database there is one. Each transaction that begins reads it for what it decides
 * (`inScope`), and leaves the reading here for what is only shown.
 */

/** What the database's clock said (milliseconds since 1970) when this process's steady clock stood at `at`. */
type Reading = { moment: number; at: number; span: number };

// A build holds this file more than once, and all of its copies must mean the same clock.
const kept = globalThis as unknown as { bindendClock?: Reading };

/** Milliseconds for which the sharpest reading is kept, although later ones are less sharp. */
const KEPT_MS = 10_000;

/** Milliseconds by which the clock of this process may differ before it is said aloud. */
export const CLOCK_TOLERANCE_MS = 60_000;

/** Keeps a reading of the database's clock that was asked and answered at these moments of the steady clock. */
export function noteDatabaseClock(moment: Date, askedAt: number, answeredAt: number): void {
  const span = answeredAt - askedAt;
  const known = kept.bindendClock;
  // It was read somewhere between asking and answering, so the quickest answer tells most.
  if (known && known.span < span && answeredAt - known.at < KEPT_MS) return;
  kept.bindendClock = { moment: moment.getTime(), at: askedAt + span / 2, span };
}

/**
 * Now, by the database's clock as it was last read: to within the time of a round trip. The clock of this process
 * stands in until the first reading, when nothing has been asked of the database yet.
 */
export function databaseNow(): Date {
  const reading = kept.bindendClock;
  return new Date(reading ? reading.moment + performance.now() - reading.at : Date.now());
}

/** Milliseconds by which the clock of this process is ahead of the database's at `moment`; negative when it is behind. */
export function clockDifference(moment: Date): number {
  return Date.now() - moment.getTime();
}

/** Whether the clock of this process differs so much from the database's that an operator must know. */
export function isClockOff(moment: Date): boolean {
  return Math.abs(clockDifference(moment)) > CLOCK_TOLERANCE_MS;
}
