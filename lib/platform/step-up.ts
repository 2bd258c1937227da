/** Minutes for which a second factor counts, for steps that bind others: a vote, a decision. */
export const STEP_UP_MINUTES = 10;

/** Whether a second factor that was proved at `provedAt` still counts at `now`. Never proved is not fresh. */
export function isFresh(provedAt: Date | undefined, now: Date): boolean {
  return provedAt !== undefined && now.getTime() - provedAt.getTime() <= STEP_UP_MINUTES * 60_000;
}
