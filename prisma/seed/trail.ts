import { randomUUID } from 'node:crypto';
import { auditEvents } from '../../lib/audit/events';
import { commitmentOf } from '../../lib/ballots/commitment';
import { publishedContent } from '../../lib/decisions/commands/published-content';
import { digestOfDecision } from '../../lib/decisions/content-digest';
import { adoptedFigures } from '../../lib/fund/commands/adopted-figures';
import { digestOfBudget } from '../../lib/fund/content-digest';
import { actAs, type Tx } from './scope';

/**
 * Writes the first entry of the audit trail: what the portal began with, so that `npm run audit:verify` can also see
 * when that was changed. Only the seed writes an entry past the door, because nobody acts yet.
 */
export async function seedTrail(tx: Tx): Promise<void> {
  await actAs(tx, { bodyKind: 'bureau' });
  const facts = {
    votes: await commitments(tx),
    closings: await closings(tx),
    decisions: await decisions(tx),
    budgets: await budgets(tx),
  };
  await tx.auditEntry.createMany({
    data: {
      happenedAt: new Date(),
      event: 'facts.loaded',
      data: auditEvents['facts.loaded'].parse(facts),
      requestId: randomUUID(),
    },
  });
}

async function commitments(tx: Tx) {
  const votes = await tx.vote.findMany({ orderBy: { id: 'asc' } });
  return votes.map((vote) => {
    if (vote.salt === null) throw new Error(`Vote ${vote.id} has no salt`);
    return { voteId: vote.id, commitment: commitmentOf(vote, vote.salt) };
  });
}

async function closings(tx: Tx) {
  const ballots = await tx.ballot.findMany({ where: { status: 'closed' }, orderBy: { id: 'asc' } });
  return ballots.map(({ id, outcome, votesFor, votesAgainst, votesAbstained }) => ({
    ballotId: id,
    outcome: outcome ?? '',
    votesFor: votesFor ?? 0,
    votesAgainst: votesAgainst ?? 0,
    votesAbstained: votesAbstained ?? 0,
  }));
}

async function decisions(tx: Tx) {
  const published = await tx.decision.findMany({ where: { status: 'published' }, select: { id: true } });
  return Promise.all(
    published.map(async ({ id }) => ({
      decisionId: id,
      digest: digestOfDecision(await publishedContent(tx, id)),
    })),
  );
}

async function budgets(tx: Tx) {
  const adopted = await tx.budget.findMany({ where: { status: 'adopted' }, select: { id: true } });
  return Promise.all(
    adopted.map(async ({ id }) => ({ budgetId: id, digest: digestOfBudget(await adoptedFigures(tx, id)) })),
  );
}
