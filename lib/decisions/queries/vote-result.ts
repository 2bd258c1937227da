import 'server-only';
import { type Choice, collegeOutcome } from '@/lib/ballots/tally';
import { seatsBehind } from '@/lib/decisions/roll';
import type { Prisma } from '@/lib/platform/generated/client';

/** A closed vote of a College with its working, as plain data. Unit: members. */
export type VoteResult = {
  ballotId: string;
  outcome: 'adopted' | 'rejected' | 'no_quorum';
  /** ISO moment */
  closedAt: string;
  entitled: number;
  quorum: { needed: number; present: number };
  votesFor: number;
  votesAgainst: number;
  votesAbstained: number;
  /** Null without a quorum: then nothing was decided */
  majority: { needed: number; reached: number; cast: number } | null;
  isDecidedByChair: boolean;
  /** Everybody on the roll, the chair first; no choice means did not vote */
  members: { name: string; isChair: boolean; choice: Choice | null }[];
};

/** What `voteResultOf` needs of a ballot. */
export const resultSelect = {
  id: true,
  closedAt: true,
  quorum: true,
  entitlements: {
    select: { isChair: true, person: { select: { name: true } }, vote: { select: { choice: true } } },
  },
} satisfies Prisma.BallotSelect;

type ClosedBallot = Prisma.BallotGetPayload<{ select: typeof resultSelect }>;

/** Works out a closed ballot again from its votes by the rule that decided it, so that page and outcome agree. */
export function voteResultOf(ballot: ClosedBallot): VoteResult {
  const members = ballot.entitlements.map(({ person, isChair, vote }) => ({
    name: person?.name ?? '',
    isChair,
    choice: vote?.choice ?? null,
  }));
  const votes = members.flatMap(({ choice }) => (choice ? [{ choice }] : []));
  const { result, quorum, count, majority, isDecidedByChair } = collegeOutcome({
    seats: seatsBehind(ballot.quorum ?? 1),
    rule: 'simple',
    votes,
    chairChoice: members.find(({ isChair }) => isChair)?.choice ?? null,
  });
  return {
    ballotId: ballot.id,
    outcome: result,
    closedAt: ballot.closedAt?.toISOString() ?? '',
    entitled: members.length,
    quorum: { needed: quorum.needed, present: quorum.present },
    votesFor: Number(count.votesFor),
    votesAgainst: Number(count.votesAgainst),
    votesAbstained: Number(count.abstained),
    majority: majority && {
      needed: Number(majority.needed),
      reached: Number(majority.reached),
      cast: Number(majority.cast),
    },
    isDecidedByChair,
    members: members.sort(
      (a, b) => Number(b.isChair) - Number(a.isChair) || a.name.localeCompare(b.name, 'nl'),
    ),
  };
}
