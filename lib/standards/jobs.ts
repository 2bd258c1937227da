import 'server-only';
import { randomUUID } from 'node:crypto';
import { refreshTags } from '@/lib/platform/cache';
import { changesBetween } from '@/lib/platform/changes';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { asJob, type Job } from '@/lib/platform/jobs';
import type { VersionMove } from '@/lib/standards/by-day';
import { carryByDay } from '@/lib/standards/commands/carry';
import { standardEvents } from '@/lib/standards/events';

/** Standards in one transaction: on the first of January there may be many. */
const AT_ONCE = 50;

/**
 * Brings into force what was decided for today or an earlier day, and ends what it replaces, each with an entry in
 * the audit trail. Returns the moves. It goes by the day of the database's clock in Amsterdam, makes up for days on
 * which no portal ran, and finds nothing left the second time.
 */
export async function watchDays(): Promise<VersionMove[]> {
  const moves = (await asJob('entry_into_force', carryAllDue)) ?? [];
  if (moves.length > 0) refreshTags(['standards', 'decisions']);
  return moves;
}

async function carryAllDue(tx: Transaction, now: Date): Promise<VersionMove[]> {
  const today = todayInAmsterdam(now);
  const moves: VersionMove[] = [];
  for (const { standardId } of await standardsDue(tx, today)) {
    const made = await carryByDay(tx, standardId, today);
    await tell(tx, standardId, made, now);
    moves.push(...made);
  }
  return moves;
}

/**
 * Standards of which an agreement has reached its day, and a version waits for that day or an older one ends with it.
 * One whose older version was decided on later comes up too, and then has no move to make: see by-day.ts.
 */
function standardsDue(tx: Transaction, today: string): Promise<{ standardId: string }[]> {
  return tx.$queryRaw`
    SELECT DISTINCT v.standard_id AS "standardId"
    FROM binding_agreement a
    JOIN standard_version v ON v.id = a.standard_version_id
    JOIN decision d ON d.id = a.decision_id
    WHERE a.in_force_from <= ${dateOf(today)}::date AND (v.status = 'decided'
      OR v.status IN ('in_force', 'evaluation') AND EXISTS (
        SELECT 1 FROM standard_version older
        LEFT JOIN binding_agreement b ON b.standard_version_id = older.id
        LEFT JOIN decision e ON e.id = b.decision_id
        WHERE older.standard_id = v.standard_id AND older.position < v.position
          AND older.status IN ('decided', 'in_force', 'evaluation')
          AND (e.published_at IS NULL OR e.published_at <= d.published_at)))
    ORDER BY "standardId" LIMIT ${AT_ONCE}`;
}

/** Nobody acts, so there is no command: the job's own transaction is the door. */
async function tell(
  tx: Transaction,
  standardId: string,
  moves: readonly VersionMove[],
  now: Date,
): Promise<void> {
  const requestId = randomUUID();
  await tx.auditEntry.createMany({
    data: moves.map(({ id, from, to, ...move }) => ({
      happenedAt: now,
      subjectId: id,
      ...toldOf(standardId, move),
      changes: changesBetween({ status: from }, { status: to }),
      requestId,
    })),
  });
}

function toldOf(standardId: string, { command: name, by, day }: Pick<VersionMove, 'command' | 'by' | 'day'>) {
  const about = { standardId, inForceFrom: day };
  if (name === 'standard.replace') {
    const facts = { ...about, byVersionId: by };
    return { event: 'standard.replaced', data: standardEvents['standard.replaced'].parse(facts) };
  }
  return {
    event: 'standard.entered_into_force',
    data: standardEvents['standard.entered_into_force'].parse(about),
  };
}

/** What the portal does by itself with standards. A day that comes is noticed within half a minute. */
export const standardJobs: readonly Job[] = [{ name: 'entry_into_force', everySeconds: 30, run: watchDays }];
