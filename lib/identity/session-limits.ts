/** A log-in ends after a working day, used or not. */
export const SESSION_HOURS = 12;

/** A log-in that is not used for so long ends too. Source: NIST SP 800-63B-4, section 2.2.3, at most an hour. */
export const IDLE_MINUTES = 60;

/** How precisely the last use is kept: a busy session is written to once in so many seconds. */
export const SEEN_SECONDS = 60;

/** Seconds in which a token that was just replaced is known as such: two tabs may send it at once. */
export const REPLACED_SECONDS = 10;

/**
 * Seconds before a token is replaced once more: clocks of processes differ a little, and a visitor must not be sent
 * round in a circle.
 */
const SETTLED_SECONDS = 2;

/** Days after its end for which a session is kept, so that a weekend's incident can still be looked into. */
export const KEPT_DAYS = 7;

const before = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1000);

/** The sessions that count at `now`: not ended, not over, and used a short while ago. */
export function openAt(now: Date) {
  return {
    endedAt: null,
    expiresAt: { gt: now },
    lastSeenAt: { gt: before(now, IDLE_MINUTES * 60) },
  };
}

/** Whether the last use that was written is so long ago that it is written again. */
export function isUnwritten(lastSeenAt: Date, now: Date): boolean {
  return lastSeenAt < before(now, SEEN_SECONDS);
}

/** The same as a condition of the write itself: of two requests at once one writes. */
export function notSeenSince(now: Date) {
  return { lastSeenAt: { lt: before(now, SEEN_SECONDS) } };
}

/** Whether a token has been there long enough to be replaced. */
export function isSettled(tokenSince: Date, now: Date): boolean {
  return tokenSince < before(now, SETTLED_SECONDS);
}

/** The sessions whose token was replaced a moment ago. */
export function justReplaced(now: Date) {
  return { tokenSince: { gt: before(now, REPLACED_SECONDS) } };
}

/** The sessions that are kept no longer. Each is over, at the latest, when its longest duration has passed. */
export function forgettableAt(now: Date) {
  return { expiresAt: { lt: before(now, KEPT_DAYS * 24 * 3600) } };
}
