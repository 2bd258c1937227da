import 'server-only';
import { isStepForVersion } from '@/lib/decisions/publication';
import type { Transaction } from '@/lib/platform/database';
import { ok, type Result } from '@/lib/platform/result';
import type { DatedVersion } from '@/lib/standards/by-day';
import { carryByDay, carryVersion } from '@/lib/standards/commands/carry';
import type { StandardStatus } from '@/lib/standards/lifecycle';

/** A move of a version along its table, as the audit trail keeps it. */
type Move = { versionId: string; from: StandardStatus; to: StandardStatus };

/**
 * What publishing a decision does to the versions of the standard on `today` (YYYY-MM-DD): the version is decided, and
 * what the day of entry into force does happens at once when that has come. Its agreement must be there already.
 * Errors: `illegal_step` when the table does not lead from where the version is to decided.
 */
export async function carryVersions(
  tx: Transaction,
  standardId: string,
  { id, status }: Pick<DatedVersion, 'id' | 'status'>,
  today: string,
): Promise<Result<Move[]>> {
  const moves: Move[] = [];
  if (isStepForVersion(status)) {
    const decided = await carryVersion(tx, { id, status }, 'standard.decide', { isDecisionPublished: true });
    if (!decided.ok) return decided;
    moves.push({ versionId: id, from: status, to: decided.value });
  }
  const byDay = await carryByDay(tx, standardId, today);
  return ok([...moves, ...byDay.map((move) => ({ versionId: move.id, from: move.from, to: move.to }))]);
}
