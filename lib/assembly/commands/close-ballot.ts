import 'server-only';
import { assemblyEvents } from '@/lib/assembly/events';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { closeBallotInput } from '@/lib/assembly/schema';
import { BALLOT_LIFECYCLE } from '@/lib/ballots/lifecycle';
import { tally } from '@/lib/ballots/tally';
import { type Adopted, settleBudget } from '@/lib/fund/commands/adoption';
import { changesBetween } from '@/lib/platform/changes';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok, type Result } from '@/lib/platform/result';
import { settleProgramme } from '@/lib/programme/commands/adoption';

/** The ballot with its row locked. Waiting for the lock is waiting for the votes that are under way. */
async function lockBallot(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "ballot" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.ballot.findFirst({
    where: { id, agendaItemId: { not: null } },
    select: {
      id: true,
      status: true,
      majority: true,
      agendaItem: { select: { id: true, meetingId: true, programmeId: true, budgetId: true } },
    },
  });
}

/**
 * Closes a vote, counts it and records the decision, all in one transaction. First it closes: from then on no
 * vote comes in, and only then can the votes be read. The database refuses counts that are not the sums.
 * Errors: `illegal_step` unless it is open.
 */
export const closeBallot = command({
  name: 'ballot.close',
  input: closeBallotInput,
  policy: assemblyPolicy,
  events: assemblyEvents,
  event: 'ballot.closed',
  refreshes: ['assembly', 'fund'],
  load: async (tx, { ballotId }) => {
    const ballot = await lockBallot(tx, ballotId);
    return ballot?.agendaItem ? { ...ballot, item: ballot.agendaItem } : null;
  },
  subject: () => ({}),
  run: async ({ tx, loaded, now }) => {
    const { id, item } = loaded;
    const step = next(BALLOT_LIFECYCLE, loaded.status, 'ballot.close', {});
    if (!step.ok) return fail('illegal_step');
    // The database notes when, after the last vote that this waited for.
    await tx.ballot.updateMany({ where: { id }, data: { status: step.to, closedAt: now } });
    const votes = await tx.vote.findMany({
      where: { ballotId: id },
      select: { choice: true, weight: true },
    });
    const roll = await tx.entitlement.findMany({ where: { ballotId: id }, select: { weight: true } });
    const counted = tally(loaded.majority, votes, roll);
    const outcome = counted.majority.adopted ? 'adopted' : 'rejected';
    const sums = {
      votesFor: Number(counted.votesFor.weight),
      votesAgainst: Number(counted.votesAgainst.weight),
      votesAbstained: Number(counted.abstained.weight),
    };
    await tx.ballot.updateMany({ where: { id }, data: { outcome, ...sums } });
    const settled = await settle(tx, item, outcome, now);
    if (!settled.ok) return settled;
    return ok({
      value: { id, meetingId: item.meetingId, outcome },
      subjectId: id,
      facts: {
        itemId: item.id,
        outcome,
        ...sums,
        needed: counted.majority.needed.toString(),
        ...(settled.value && { budget: settled.value }),
      },
      changes: changesBetween(loaded, { status: step.to }),
    });
  },
});

/** The programme or budget takes the outcome of its vote; of an adopted budget returns what the trail keeps. */
async function settle(
  tx: Transaction,
  item: { programmeId: string | null; budgetId: string | null },
  outcome: 'adopted' | 'rejected',
  now: Date,
): Promise<Result<Adopted | null>> {
  if (item.programmeId) return settleProgramme(tx, item.programmeId, outcome);
  if (item.budgetId) return settleBudget(tx, item.budgetId, outcome, now);
  return ok(null);
}
