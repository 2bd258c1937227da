import { z } from 'zod';
import { STANDARD_STATUSES } from '@/lib/standards/lifecycle';

const text = {
  title: z.string(),
  motivation: z.string(),
  entryIntoForceOn: z.iso.date(),
  complyBy: z.iso.date(),
};

/** What can happen to decisions of a College. */
export const decisionEvents = {
  /** A member of the College began a decision on a version of a standard. */
  'decision.drafted': z.object({ standardVersionId: z.uuid(), ...text }),
  /** The text of a draft was changed; `revision` counts the changes. */
  'decision.revised': z.object({ revision: z.int(), ...text }),
  /** A draft was given up. */
  'decision.withdrawn': z.object({}),
  /** A draft was put to the College: a vote opened with this roll and quorum. */
  'decision.submitted': z.object({
    ballotId: z.uuid(),
    revision: z.int(),
    entitled: z.int(),
    quorum: z.int(),
  }),
  /** Somebody voted. What they chose stays out: it is secret until the vote is closed, and so is what `commitment` holds. */
  'decision.vote_cast': z.object({ ballotId: z.uuid(), voteId: z.uuid(), commitment: z.hash('sha256') }),
  /** The vote was closed and counted. */
  'decision.vote_closed': z.object({
    ballotId: z.uuid(),
    outcome: z.enum(['adopted', 'rejected', 'no_quorum']),
    votesFor: z.int(),
    votesAgainst: z.int(),
    votesAbstained: z.int(),
    quorum: z.int(),
    isDecidedByChair: z.boolean(),
  }),
  /** An adopted decision got its number, and binds every municipality from its entry into force. */
  'decision.published': z.object({
    year: z.int(),
    number: z.int(),
    agreementId: z.uuid(),
    municipalities: z.int(),
    /** Of all that was published (content-digest.ts) */
    digest: z.hash('sha256'),
    /** What it did at once to the versions of the standard; the rest their day does */
    moves: z.array(
      z.object({ versionId: z.uuid(), from: z.enum(STANDARD_STATUSES), to: z.enum(STANDARD_STATUSES) }),
    ),
  }),
};
