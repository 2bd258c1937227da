import 'server-only';
import { commitmentOf, newSalt } from '@/lib/ballots/commitment';
import { BALLOT_LIFECYCLE } from '@/lib/ballots/lifecycle';
import { decisionEvents } from '@/lib/decisions/events';
import { decisionPolicy } from '@/lib/decisions/policy';
import { voteInput } from '@/lib/decisions/schema';
import { command } from '@/lib/platform/command';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok } from '@/lib/platform/result';

/**
 * Casts the vote of the acting member. It is final. Errors: `ballot_not_open`, `not_entitled` for who was not
 * on the roll when the vote opened, `already_voted`.
 */
export const castCollegeVote = command({
  name: 'decision.castVote',
  input: voteInput,
  policy: decisionPolicy,
  events: decisionEvents,
  event: 'decision.vote_cast',
  refreshes: [],
  stepUp: true,
  provesSession: true,
  load: (tx, input, actor) =>
    tx.ballot.findFirst({
      where: { id: input.ballotId, decisionId: input.id },
      select: {
        id: true,
        bodyId: true,
        status: true,
        entitlements: { where: { personId: actor.personId }, select: { id: true, weight: true } },
      },
    }),
  subject: ({ bodyId }) => ({ bodyId }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const step = next(BALLOT_LIFECYCLE, loaded.status, 'ballot.cast', {});
    if (!step.ok) return fail('ballot_not_open');
    const [entitlement] = loaded.entitlements;
    if (!entitlement) return fail('not_entitled');
    // Marks the roll first: of two votes at the same moment the second waits here, and finds the mark.
    const { count } = await tx.entitlement.updateMany({
      where: { id: entitlement.id, castAt: null },
      data: { castAt: now },
    });
    if (count === 0) return fail('already_voted');
    // The database refuses this when the ballot closed since it was read (BD002), and notes the moment itself.
    const salt = newSalt();
    const vote = await tx.vote.create({
      data: {
        ballotId: loaded.id,
        entitlementId: entitlement.id,
        castById: actor.personId,
        choice: input.choice,
        weight: entitlement.weight,
        castAt: now,
        salt,
      },
    });
    return ok({
      value: { id: input.id, ballotId: loaded.id, castAt: vote.castAt.toISOString() },
      subjectId: input.id,
      facts: { ballotId: loaded.id, voteId: vote.id, commitment: commitmentOf(vote, salt) },
      changes: {},
    });
  },
});
