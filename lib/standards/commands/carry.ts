import 'server-only';
import { dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok, type Result } from '@/lib/platform/result';
import { type DatedVersion, keptStandingOn, movesByDay, type VersionMove } from '@/lib/standards/by-day';
import {
  STANDARD_LIFECYCLE,
  type StandardCommand,
  type StandardFacts,
  type StandardStatus,
} from '@/lib/standards/lifecycle';

/** A version in its status. */
type Version = { readonly id: string; readonly status: StandardStatus };

/**
 * Carries a version along one move of its table: the only place that writes the status of a version. Errors:
 * `illegal_step` when the table has no such move, or its condition does not hold. Hold the versions first
 * (`heldVersions`), so that nobody else moves it meanwhile.
 */
export async function carryVersion(
  tx: Transaction,
  version: Version,
  name: StandardCommand,
  facts: StandardFacts,
): Promise<Result<StandardStatus>> {
  const step = next(STANDARD_LIFECYCLE, version.status, name, facts);
  if (!step.ok) return fail('illegal_step', { from: step.from, command: step.command });
  const { count } = await tx.standardVersion.updateMany({
    where: { id: version.id, status: version.status },
    data: { status: step.to },
  });
  // Row-level security refuses in silence, and a version that was not held may be elsewhere by now.
  if (count !== 1) throw new Error(`Version ${version.id} could not be carried to ${step.to}`);
  return ok(step.to);
}

/** The versions of a standard, oldest first, held until the transaction ends. */
export async function heldVersions(tx: Transaction, standardId: string): Promise<DatedVersion[]> {
  await tx.$queryRaw`SELECT id FROM standard_version WHERE standard_id = ${standardId}::uuid ORDER BY id FOR UPDATE`;
  const versions = await tx.standardVersion.findMany({
    where: { standardId },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      position: true,
      status: true,
      agreements: { select: { inForceFrom: true, decision: { select: { publishedAt: true } } } },
    },
  });
  return versions.map(({ agreements: [agreement], ...version }) => ({
    ...version,
    agreement: agreement
      ? {
          inForceFrom: dayOf(agreement.inForceFrom),
          publishedAt: agreement.decision.publishedAt?.toISOString() ?? '',
        }
      : null,
  }));
}

/**
 * Carries the versions of a standard along all that is due on `today` (YYYY-MM-DD, Amsterdam), keeps what the
 * catalogue says of the standard, and answers the moves. A second time there are none.
 */
export async function carryByDay(tx: Transaction, standardId: string, today: string): Promise<VersionMove[]> {
  const moves = movesByDay(await heldVersions(tx, standardId), today);
  for (const { id, from, command: name, facts } of moves) {
    const carried = await carryVersion(tx, { id, status: from }, name, facts);
    if (!carried.ok) throw new Error(`Version ${id}: ${name} was due and refused`);
  }
  const standing = keptStandingOn(await heldVersions(tx, standardId), today);
  await tx.standard.update({ where: { id: standardId }, data: { standing } });
  return moves;
}
