/**
 * The two days of a decision: when the standard becomes binding, and by when everybody must comply.
 * Source: docs/domain.md#a-decision (an agreement applies from its entry into force).
 * That a decision doesn't reach back in time is an assumption of this portal. Days are YYYY-MM-DD, Amsterdam,
 * so they compare as strings.
 */

/** The days of a decision. */
export type DecisionDays = { readonly entryIntoForceOn: string; readonly complyBy: string };

/** What is wrong with a day; the codes are those of `errors.field` in the messages. */
export type DayError = {
  readonly field: keyof DecisionDays;
  readonly code: 'date_in_past' | 'deadline_before_entry';
};

/** Checks the days of a draft on `today`. Both fields can be wrong at once; none wrong is an empty list. */
export function dayErrors({ entryIntoForceOn, complyBy }: DecisionDays, today: string): DayError[] {
  const errors: DayError[] = [];
  if (hasPassed(entryIntoForceOn, today)) errors.push({ field: 'entryIntoForceOn', code: 'date_in_past' });
  if (complyBy < entryIntoForceOn) errors.push({ field: 'complyBy', code: 'deadline_before_entry' });
  return errors;
}

/** Whether a day lies before today. Today itself has not passed. */
export function hasPassed(day: string, today: string): boolean {
  return day < today;
}
