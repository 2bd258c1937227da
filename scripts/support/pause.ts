const FIRST_MS = 200;
const LONGEST_MS = 30_000;
/** Who stood this long has nothing to do any more with the fall before. */
const STEADY_MS = 60_000;

/**
 * How long to wait before something that fell is started again, in milliseconds: a fifth of a second the first time
 * and twice as long for each next fall, up to half a minute, so that what cannot stand does not keep the machine busy.
 * `before` is the pause before (0 when there was none), `stoodMs` how long it has stood since.
 */
export function nextPause(before: number, stoodMs: number): number {
  if (before === 0 || stoodMs >= STEADY_MS) return FIRST_MS;
  return Math.min(before * 2, LONGEST_MS);
}
