/**
 * How much may go wrong before somebody waits: by account and origin together, so that nobody fills the count of
 * another. Sources: OWASP, "Slow Down Online Guessing Attacks with Device Cookies"; NIST SP 800-63B-4, section 3.2.2.
 */
export const THROTTLE = {
  /** Attempts that may fail for one account from one origin, in so many minutes */
  perOrigin: 5,
  windowMinutes: 15,
  /** Attempts that fail at one origin, for whatever accounts, after which each account there may fail less often */
  crowd: 50,
  perOriginInCrowd: 2,
  /** Attempts for one account that fail anywhere within the hour, after which each site may fail less often, for an hour */
  brake: [
    { from: 100, perSite: 1 },
    { from: 25, perSite: 2 },
  ],
  brakeMinutes: 60,
} as const;

/** What went wrong, or is being looked at. Moments are of the newest attempts, newest first. */
export type Tally = {
  /** For this account at this origin, within the window */
  here: readonly Date[];
  /** For this account at this site, within the time of the brake */
  atSite: readonly Date[];
  /** For this account anywhere, within the time of the brake */
  anywhere: number;
  /** At this origin for whatever account, within the window */
  crowd: number;
};

/** Until when an attempt is held back, or null when it may go on. */
export function heldUntil(tally: Tally): Date | null {
  const here = tally.crowd >= THROTTLE.crowd ? THROTTLE.perOriginInCrowd : THROTTLE.perOrigin;
  const atSite =
    THROTTLE.brake.find(({ from }) => tally.anywhere >= from)?.perSite ?? Number.POSITIVE_INFINITY;
  const ends = [
    endOf(tally.here[here - 1], THROTTLE.windowMinutes),
    endOf(tally.atSite[atSite - 1], THROTTLE.brakeMinutes),
  ].filter((end) => end !== null);
  return ends.length === 0 ? null : new Date(Math.max(...ends));
}

const endOf = (oldest: Date | undefined, minutes: number) =>
  oldest ? oldest.getTime() + minutes * 60_000 : null;

/** Whole minutes to wait, at least one. */
export function minutesUntil(end: Date, now: Date): number {
  return Math.max(1, Math.ceil((end.getTime() - now.getTime()) / 60_000));
}

/** Under which name wrong codes count in devices that never proved a second factor. */
export function codesOfStrangers(personId: string, onlyAt?: string): string {
  return `codes of ${personId}${onlyAt ? ` at ${onlyAt}` : ''}`;
}
