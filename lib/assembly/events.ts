import { z } from 'zod';

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
  /** A municipality voted. What it chose is never in the log: the log can be read before the vote closes. */
  'ballot.vote_cast': z.object({ ballotId: z.uuid(), weight: z.number(), mandateId: z.uuid() }),
  /** A vote closed, was counted and decided. Sums are in votes. */
  'ballot.closed': z.object({
    itemId: z.uuid(),
    outcome: z.enum(['adopted', 'rejected']),
    votesFor: z.number(),
    votesAgainst: z.number(),
    votesAbstained: z.number(),
    needed: z.string(),
  }),
};
