/**
 * Which obligations pass from municipalities that end to their successor. Evidence needs no rule of its own: all that
 * counts passes to the main successor.
 * Source: docs/domain.md#municipalities and docs/domain.md#a-decision. Days are YYYY-MM-DD.
 */

/** An obligation by the agreement that it follows from. */
export type Duty = { agreementId: string; dueOn: string };

/**
 * The obligations that a successor gets, given those that it has: one for each agreement. Where two predecessors
 * have different deadlines the later one counts, because it was granted.
 */
export function passingDuties(ending: readonly Duty[], present: readonly Duty[]): Duty[] {
  const has = new Set(present.map(({ agreementId }) => agreementId));
  const added = new Map<string, Duty>();
  for (const duty of ending) {
    const before = added.get(duty.agreementId);
    if (has.has(duty.agreementId) || (before && before.dueOn >= duty.dueOn)) continue;
    added.set(duty.agreementId, { agreementId: duty.agreementId, dueOn: duty.dueOn });
  }
  return [...added.values()];
}
