import 'server-only';
import { randomUUID } from 'node:crypto';
import { assemblyEvents } from '@/lib/assembly/events';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { castVoteInput } from '@/lib/assembly/schema';
import { type CommittedVote, commitmentOf, newSalt } from '@/lib/ballots/commitment';
import { BALLOT_LIFECYCLE, type BallotState } from '@/lib/ballots/lifecycle';
import type { Choice } from '@/lib/ballots/tally';
import { whyNoMandate } from '@/lib/mandates/queries/voting';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok } from '@/lib/platform/result';

type Place = {
  status: BallotState;
  municipalityId: string;
  entitlementId: string | null;
  weight: number | null;
  endedOn: Date | null;
  mandateId: string | null;
};

/**
 * The ballot with the municipality's place on its roll and the voter's mandate that counts on `day`, in one round
 * trip: many vote in the same minute.
 */
async function placeOnRoll(
  tx: Transaction,
  { ballotId, municipalityId }: { ballotId: string; municipalityId: string },
  personId: string,
  day: string,
): Promise<Place | null> {
  const [place] = await tx.$queryRaw<Place[]>`
    SELECT b."status"::text AS "status", ${municipalityId}::text AS "municipalityId",
      e."id" AS "entitlementId", e."weight", m."ended_on" AS "endedOn", held."id" AS "mandateId"
    FROM "ballot" b
    LEFT JOIN "entitlement" e ON e."ballot_id" = b."id" AND e."municipality_id" = ${municipalityId}::uuid
    LEFT JOIN "municipality" m ON m."id" = e."municipality_id"
    LEFT JOIN "mandate" held ON held."municipality_id" = e."municipality_id" AND held."person_id" = ${personId}::uuid
      AND held."ended_at" IS NULL AND ${day}::date BETWEEN held."starts_on" AND held."ends_on"
    WHERE b."id" = ${ballotId}::uuid AND b."agenda_item_id" IS NOT NULL`;
  return place ?? null;
}

type NewVote = {
  id: string;
  ballotId: string;
  entitlementId: string;
  choice: Choice;
  castById: string;
  mandateId: string;
};

/**
 * Marks the place on the roll and casts its vote, in one statement. Weight and municipality come from the roll, and the
 * moment from the database. Returns the commitment to the vote as it was stored, or null when the place was marked before.
 */
async function markAndCast(tx: Transaction, vote: NewVote): Promise<string | null> {
  const salt = newSalt();
  const [cast] = await tx.$queryRaw<CommittedVote[]>`
    WITH marked AS (
      UPDATE "entitlement" SET "cast_at" = "moment"()
      WHERE "id" = ${vote.entitlementId}::uuid AND "cast_at" IS NULL
      RETURNING "id", "municipality_id", "weight"
    )
    INSERT INTO "vote" ("id", "ballot_id", "entitlement_id", "municipality_id", "cast_by_id", "mandate_id", "choice", "weight", "cast_at", "salt")
    SELECT ${vote.id}::uuid, ${vote.ballotId}::uuid, "id", "municipality_id", ${vote.castById}::uuid,
      ${vote.mandateId}::uuid, ${vote.choice}::choice, "weight", "moment"(), ${salt}
    FROM marked
    RETURNING "id", "ballot_id" AS "ballotId", "entitlement_id" AS "entitlementId", "municipality_id" AS "municipalityId",
      "cast_by_id" AS "castById", "mandate_id" AS "mandateId", "choice"::text AS "choice", "weight", "cast_at" AS "castAt"`;
  return cast ? commitmentOf(cast, salt) : null;
}

/**
 * Casts the vote of a municipality, once and for good. The place on the roll is marked first, by a conditional
 * update: of two at the same moment the second waits, finds it marked, and is told `already_voted`. The trigger
 * on the vote makes sure that the ballot is still open and the mandate still counts at that very moment.
 * Principal and deputy may both vote: the first of them votes for good. Errors: `ballot_not_open`, `not_entitled`,
 * `already_voted`, `not_found` for another municipality; `no_mandate`, `mandate_not_begun`, `mandate_expired`,
 * `mandate_revoked`.
 */
export const castVote = command({
  name: 'ballot.castVote',
  input: castVoteInput,
  policy: assemblyPolicy,
  events: assemblyEvents,
  event: 'ballot.vote_cast',
  refreshes: ['assembly'],
  stepUp: true,
  provesSession: true,
  load: (tx, input, { personId }, now) => placeOnRoll(tx, input, personId, todayInAmsterdam(now)),
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const { status, municipalityId, entitlementId, weight, endedOn, mandateId } = loaded;
    if (!next(BALLOT_LIFECYCLE, status, 'ballot.cast', {}).ok) return fail('ballot_not_open');
    const today = todayInAmsterdam(now);
    const hasEnded = endedOn !== null && endedOn <= dateOf(today);
    if (entitlementId === null || weight === null || hasEnded) return fail('not_entitled');
    const castById = actor.personId;
    if (mandateId === null) return fail(await whyNoMandate(tx, municipalityId, castById, today));
    const { ballotId, choice } = input;
    const vote = { id: randomUUID(), ballotId, entitlementId, choice, castById, mandateId };
    const commitment = await markAndCast(tx, vote);
    if (commitment === null) return fail('already_voted');
    const voteId = vote.id;
    return ok({
      value: { voteId, ballotId },
      subjectId: ballotId,
      facts: { ballotId, weight, mandateId, voteId, commitment },
      changes: {},
    });
  },
});
