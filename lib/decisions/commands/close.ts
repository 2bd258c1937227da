import 'server-only';
import { BALLOT_LIFECYCLE } from '@/lib/ballots/lifecycle';
import { type CollegeOutcome, collegeOutcome } from '@/lib/ballots/tally';
import { lockedDecision } from '@/lib/decisions/commands/locked-decision';
import { decisionEvents } from '@/lib/decisions/events';
import { commandAfter, DECISION_LIFECYCLE } from '@/lib/decisions/lifecycle';
import { decisionPolicy } from '@/lib/decisions/policy';
import { seatsBehind } from '@/lib/decisions/roll';
import { ballotInput } from '@/lib/decisions/schema';
import { changesBetween } from '@/lib/platform/changes';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok } from '@/lib/platform/result';

/**
 * Closes the vote on a decision and counts it: quorum, simple majority, and in a tie the vote of the chair.
 * Without a quorum nothing was decided: the vote is closed and the decision is a draft again. That is a
 * result, not an error. Errors: `illegal_step` when the vote is closed already.
 */
export const closeCollegeVote = command({
  name: 'decision.close',
  input: ballotInput,
  policy: decisionPolicy,
  events: decisionEvents,
  event: 'decision.vote_closed',
  refreshes: [],
  load: async (tx, input) => {
    const decision = await lockedDecision(tx, input.id);
    const ballot = await tx.ballot.findFirst({
      where: { id: input.ballotId, decisionId: input.id },
      select: { id: true, status: true, quorum: true },
    });
    return decision && ballot && { decision, ballot };
  },
  subject: ({ decision }) => ({ bodyId: decision.bodyId }),
  run: async ({ tx, loaded: { decision, ballot }, now }) => {
    const closing = next(BALLOT_LIFECYCLE, ballot.status, 'ballot.close', {});
    if (!closing.ok) return fail('illegal_step');
    // Waits for votes under way and lets no more in; from here on the votes can be read and counted.
    await tx.ballot.update({ where: { id: ballot.id }, data: { status: closing.to, closedAt: now } });
    const quorum = ballot.quorum ?? 1;
    const counted = await countVotes(tx, ballot.id, quorum);
    const { result: outcome, count, isDecidedByChair } = counted;
    const step = next(DECISION_LIFECYCLE, decision.status, commandAfter(outcome), { outcome });
    if (!step.ok) return fail('illegal_step');
    const votes = {
      votesFor: Number(count.votesFor),
      votesAgainst: Number(count.votesAgainst),
      votesAbstained: Number(count.abstained),
    };
    await tx.ballot.update({ where: { id: ballot.id }, data: { outcome, ...votes } });
    const isDecided = outcome !== 'no_quorum';
    await tx.decision.update({
      where: { id: decision.id },
      data: { status: step.to, ...(isDecided ? { decidedAt: now } : { submittedAt: null }) },
    });
    return ok({
      value: { id: decision.id, ballotId: ballot.id, outcome },
      subjectId: decision.id,
      facts: { ballotId: ballot.id, outcome, ...votes, quorum, isDecidedByChair },
      changes: changesBetween(decision, { status: step.to }),
    });
  },
});

async function countVotes(tx: Transaction, ballotId: string, quorum: number): Promise<CollegeOutcome> {
  const votes = await tx.vote.findMany({
    where: { ballotId },
    select: { choice: true, entitlement: { select: { isChair: true } } },
  });
  return collegeOutcome({
    seats: seatsBehind(quorum),
    rule: 'simple',
    votes,
    chairChoice: votes.find(({ entitlement }) => entitlement.isChair)?.choice ?? null,
  });
}
