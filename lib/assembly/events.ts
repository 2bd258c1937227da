import { z } from 'zod';

/** A budget that was adopted: a digest of its figures (lib/fund/content-digest.ts), and their total in euro cents. */
const adoptedBudget = z.object({
  budgetId: z.uuid(),
  digest: z.hash('sha256'),
  totalCents: z.string(),
  municipalities: z.int(),
});

const item = z.object({ meetingId: z.uuid(), itemId: z.uuid(), kind: z.string(), title: z.string() });

/** What can happen in the assembly. */
export const assemblyEvents = {
  'meeting.drafted': z.object({ slug: z.string(), year: z.number(), startsAt: z.string() }),
  /** Another time, place or title before the call. */
  'meeting.revised': z.object({ slug: z.string(), year: z.number(), startsAt: z.string() }),
  'meeting.item_added': item,
  'meeting.item_removed': item,
  /** The members were called; agenda and papers are public from now on. */
  'meeting.called': z.object({ slug: z.string(), items: z.number() }),
  'meeting.opened': z.object({ slug: z.string() }),
  'meeting.closed': z.object({ slug: z.string() }),
  /** A vote opened; rules and roll were frozen. */
  'ballot.opened': z.object({
    itemId: z.uuid(),
    majority: z.string(),
    weightScheme: z.string(),
    referenceDate: z.string(),
    entitled: z.number(),
    votes: z.number(),
  }),
  /**
   * A municipality voted. What it chose is never in the log, which can be read before the vote closes; `commitment`
   * shows afterwards that the vote is still what was cast, and tells nothing before (commitment.ts).
   */
  'ballot.vote_cast': z.object({
    ballotId: z.uuid(),
    weight: z.number(),
    mandateId: z.uuid(),
    voteId: z.uuid(),
    commitment: z.hash('sha256'),
  }),
  /** A vote closed, was counted and decided. Sums are in votes. */
  'ballot.closed': z.object({
    itemId: z.uuid(),
    outcome: z.enum(['adopted', 'rejected']),
    votesFor: z.number(),
    votesAgainst: z.number(),
    votesAbstained: z.number(),
    needed: z.string(),
    /** What was adopted with it: the figures of a budget */
    budget: adoptedBudget.optional(),
  }),
};
