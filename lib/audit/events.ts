import { z } from 'zod';

/** What happens to the trail by itself, without a person. */
export const auditEvents = {
  /** The end of the chain was signed and published; `digest` is that of the head with its signature. */
  'audit.head_signed': z.object({ number: z.string(), sequence: z.string(), digest: z.hash('sha256') }),
  /**
   * The portal was filled for the first time, before anybody did anything. Of what it began with the trail keeps the
   * same as of what comes later: of votes their commitments, of votes that are closed their sums, and digests of
   * decisions and budgets. Counts only as the very first entry.
   */
  'facts.loaded': z.object({
    votes: z.array(z.object({ voteId: z.uuid(), commitment: z.hash('sha256') })),
    closings: z.array(
      z.object({
        ballotId: z.uuid(),
        outcome: z.string(),
        votesFor: z.int(),
        votesAgainst: z.int(),
        votesAbstained: z.int(),
      }),
    ),
    decisions: z.array(z.object({ decisionId: z.uuid(), digest: z.hash('sha256') })),
    budgets: z.array(z.object({ budgetId: z.uuid(), digest: z.hash('sha256') })),
  }),
};
