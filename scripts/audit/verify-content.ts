import type pg from 'pg';
import type { Finding } from './finding';
import { verifyBallots } from './verify-ballots';
import { verifyDecisions } from './verify-decisions';
import { verifyFigures } from './verify-figures';
import { verifyVotes } from './verify-votes';

/**
 * How much was compared with the trail, and how much of it only by its sums, because its entry is from before the
 * trail kept digests.
 */
export type ContentReport = {
  votes: number;
  ballots: number;
  decisions: number;
  budgets: number;
  bySumsOnly: number;
  findings: Finding[];
};

/** Compares what the database says now with what the trail says: votes, results, decisions and adopted figures. */
export async function verifyContent(client: pg.Client): Promise<ContentReport> {
  const votes = await verifyVotes(client);
  const ballots = await verifyBallots(client);
  const decisions = await verifyDecisions(client);
  const figures = await verifyFigures(client);
  return {
    votes: votes.votes,
    ballots: ballots.ballots,
    decisions: decisions.decisions,
    budgets: figures.budgets,
    bySumsOnly: votes.bySumsOnly + ballots.withoutEntry + decisions.withoutDigest + figures.withoutDigest,
    findings: [votes, ballots, decisions, figures].flatMap(({ findings }) => findings),
  };
}
