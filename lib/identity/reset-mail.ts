/** A link to choose a new password that was mailed: when, and whether it was used. */
export type MailedLink = { createdAt: Date; usedAt: Date | null };

/** Links in a day that come soon after each other; from then on they come further apart. */
export const SOON_LINKS = 3;

/** Minutes between links: at first long enough for a mail to come, then less than a link works, so one always does. */
export const RESET_PAUSE = { soon: 2, later: 30 } as const;

/** Since when the links of a person count. */
export const countedSince = (now: Date) => new Date(now.getTime() - 24 * 3_600_000);

/** Days for which is known that a link was asked, so that a weekend's incident can still be looked into. */
const KEPT_DAYS = 7;

/** Since when links are kept. */
export const keptSince = (now: Date) => new Date(now.getTime() - KEPT_DAYS * 24 * 3_600_000);

/**
 * Whether a link is mailed to somebody, by the links of the last day, newest first. Anyone can ask in the name of
 * anyone, so nobody is refused: who gets no new mail has one that works. At most 51 a day.
 */
export function maySendLink([newest, ...older]: readonly MailedLink[], now: Date): boolean {
  if (!newest || newest.usedAt) return true;
  const pause = older.length + 1 < SOON_LINKS ? RESET_PAUSE.soon : RESET_PAUSE.later;
  return newest.createdAt <= new Date(now.getTime() - pause * 60_000);
}
