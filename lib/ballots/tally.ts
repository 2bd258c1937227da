/**
 * Counting a ballot and deciding on the count.
 * Source: docs/domain.md#majority. In a College the quorum comes first, then the simple majority, and the
 * chair's vote decides a tie (an assumption of this portal).
 */
import { type Count, decideMajority, type MajorityResult, type MajorityRule } from './majority';
import { hasQuorum, type QuorumResult } from './quorum';

/** What a voter can choose. */
export type Choice = 'for' | 'against' | 'abstain';

/** All choices, in the order of the voting paper. */
export const CHOICES = ['for', 'against', 'abstain'] as const satisfies readonly Choice[];

/** One cast vote. `weight`: votes, a whole number from 1. */
export type WeightedVote = { readonly choice: Choice; readonly weight: number };

/** One place on the frozen voting roll. `weight`: votes, a whole number from 1. */
export type RollEntry = { readonly weight: number };

/** A group of voters: how many municipalities, and the votes they hold together. */
export type Share = { readonly municipalities: number; readonly weight: bigint };

/** A counted ballot. `voted` is for, against and abstained together; `notVoted` is the rest of `entitled`. */
export type Tally = {
  readonly votesFor: Share;
  readonly votesAgainst: Share;
  readonly abstained: Share;
  readonly voted: Share;
  readonly notVoted: Share;
  readonly entitled: Share;
  readonly majority: MajorityResult;
};

/**
 * Counts an open ballot of the assembly. Units: municipalities and votes. `entitled` is the whole roll, those
 * who voted included. Throws a RangeError for a weight that is not a positive whole number, for an unknown
 * choice, and when more was cast than the roll holds: such a count must never be published.
 */
export function tally(
  rule: MajorityRule,
  votes: Iterable<WeightedVote>,
  entitled: Iterable<RollEntry>,
): Tally {
  const groups: Record<Choice, Share> = { for: NOBODY, against: NOBODY, abstain: NOBODY };
  for (const { choice, weight } of votes) groups[known(choice)] = plus(groups[choice], weight);
  let roll = NOBODY;
  for (const { weight } of entitled) roll = plus(roll, weight);

  const parts = [groups.for, groups.against, groups.abstain];
  const voted: Share = {
    municipalities: parts.reduce((sum, part) => sum + part.municipalities, 0),
    weight: parts.reduce((sum, part) => sum + part.weight, 0n),
  };
  if (voted.municipalities > roll.municipalities || voted.weight > roll.weight) {
    throw new RangeError('More was cast than the voting roll holds');
  }
  return {
    votesFor: groups.for,
    votesAgainst: groups.against,
    abstained: groups.abstain,
    voted,
    notVoted: {
      municipalities: roll.municipalities - voted.municipalities,
      weight: roll.weight - voted.weight,
    },
    entitled: roll,
    majority: decideMajority(rule, {
      votesFor: groups.for.weight,
      votesAgainst: groups.against.weight,
      abstained: groups.abstain.weight,
    }),
  };
}

/** What a College is asked to count. `seats`: all seats, vacant ones too. */
export type CollegeBallot = {
  readonly seats: number;
  readonly rule: 'simple';
  /** One entry per member who voted; who abstains is present. */
  readonly votes: Iterable<{ readonly choice: Choice }>;
  /** The chair's own vote, also one of `votes`; null when the chair did not vote. */
  readonly chairChoice: Choice | null;
};

/** How a College vote ended, with its working. Unit: persons. `majority` is null without a quorum. */
export type CollegeOutcome = {
  readonly result: 'no_quorum' | 'adopted' | 'rejected';
  readonly quorum: QuorumResult;
  readonly count: Count;
  readonly majority: MajorityResult | null;
  /** True when for and against were equal and the chair's vote settled it. */
  readonly isDecidedByChair: boolean;
};

/**
 * Decides a vote of a College: first the quorum, then the majority, then, in a tie, the chair. A tie without
 * a vote of the chair for or against rejects. Throws a RangeError for more votes than seats, an unknown
 * choice, or a chair's vote that is not among the votes.
 */
export function collegeOutcome({ seats, rule, votes, chairChoice }: CollegeBallot): CollegeOutcome {
  const members: Record<Choice, bigint> = { for: 0n, against: 0n, abstain: 0n };
  for (const { choice } of votes) members[known(choice)] += 1n;
  if (chairChoice !== null && members[known(chairChoice)] === 0n) {
    throw new RangeError("The chair's vote is not among the votes");
  }
  const count: Count = { votesFor: members.for, votesAgainst: members.against, abstained: members.abstain };
  const quorum = hasQuorum(seats, Number(members.for + members.against + members.abstain));
  if (!quorum.met) return { result: 'no_quorum', quorum, count, majority: null, isDecidedByChair: false };

  const majority = decideMajority(rule, count);
  const isDecidedByChair = majority.reason === 'tie' && (chairChoice === 'for' || chairChoice === 'against');
  const isAdopted = majority.adopted || (isDecidedByChair && chairChoice === 'for');
  return { result: isAdopted ? 'adopted' : 'rejected', quorum, count, majority, isDecidedByChair };
}

const NOBODY: Share = { municipalities: 0, weight: 0n };

function plus(share: Share, weight: number): Share {
  if (!Number.isSafeInteger(weight) || weight <= 0) throw new RangeError(`Not a weight: ${weight}`);
  return { municipalities: share.municipalities + 1, weight: share.weight + BigInt(weight) };
}

function known(choice: Choice): Choice {
  if (!CHOICES.includes(choice)) throw new RangeError(`Unknown choice: ${String(choice)}`);
  return choice;
}
