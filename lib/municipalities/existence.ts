/**
 * When a municipality exists: from the day on which it began up to and without the day on which it ended, which is the
 * first of its successors. Source: docs/domain.md#municipalities.
 * queries/existing-on.ts asks the database for the same; a test holds the two together.
 */

/** Days YYYY-MM-DD; null: from before the register began, or to this day. */
export type Lifetime = { readonly startedOn: string | null; readonly endedOn: string | null };

/** Whether a municipality exists on a day (YYYY-MM-DD). */
export function existsOn({ startedOn, endedOn }: Lifetime, day: string): boolean {
  return (startedOn === null || startedOn <= day) && (endedOn === null || endedOn > day);
}
