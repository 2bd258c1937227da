/**
 * How close a deadline is.
 * Source: docs/domain.md#a-decision: a municipality complies by the day that the decision names. Half a
 * year is an assumption: the time in which a budget and a supplier can still be arranged.
 */

/** Months before a deadline in which it counts as near. */
export const MONTHS_NEAR = 6;

/** `passed`: the day is over. `near`: within MONTHS_NEAR. `later`: after that. */
export const DEADLINES = ['passed', 'near', 'later'] as const;
export type Deadline = (typeof DEADLINES)[number];

/** How close `dueOn` is on `today`; both YYYY-MM-DD. The day itself still counts as in time. */
export function deadlineOf(dueOn: string, today: string): Deadline {
  if (dueOn < today) return 'passed';
  return dueOn <= nearUntil(today) ? 'near' : 'later';
}

/** The last day that counts as near on `today` (YYYY-MM-DD): the same day of the month, or the month's last. */
export function nearUntil(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + MONTHS_NEAR, 0)).getUTCDate();
  const until = new Date(Date.UTC(year, month - 1 + MONTHS_NEAR, Math.min(day, lastOfMonth)));
  return until.toISOString().slice(0, 10);
}
