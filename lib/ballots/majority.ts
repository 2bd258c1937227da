/**
 * When a proposal is adopted.
 * Source: docs/domain.md#majority. Two thirds for programme and budget: the agreement of the ALV of the
 * VNG of 14 June 2017. Abstentions do not count as cast, a tie rejects, and a vote in which nobody chose for
 * or against rejects: assumptions of this portal, to be replaced by the statutes where they say otherwise.
 *
 * Only whole numbers and cross multiplication: 2/3 has no exact floating point value.
 */

/** `simple`: more than half of the votes cast. `two_thirds`: at least two thirds of the votes cast. */
export type MajorityRule = 'simple' | 'two_thirds';

/** All rules, in the order in which a screen offers them. */
export const MAJORITY_RULES = ['simple', 'two_thirds'] as const satisfies readonly MajorityRule[];

/** What was counted. Unit: votes (weights added up), not municipalities. */
export type Count = {
  readonly votesFor: bigint;
  readonly votesAgainst: bigint;
  readonly abstained: bigint;
};

/**
 * Why it ended so. `tie`: for equals against under the simple rule (under two thirds that is `too_few`, as
 * no chair can turn it). `nobody_chose`: not one vote for or against.
 */
export type MajorityReason = 'adopted' | 'tie' | 'too_few' | 'nobody_chose';

/** The outcome with its working, so that a page can say it in words. Unit of all amounts: votes. */
export type MajorityResult = {
  readonly adopted: boolean;
  readonly rule: MajorityRule;
  /** For plus against; abstentions are not cast. */
  readonly cast: bigint;
  /** The smallest number of votes for that adopts, given `cast`. At least 1. */
  readonly needed: bigint;
  /** The votes for. */
  readonly reached: bigint;
  /** `reached - needed`; negative: how many votes for were missing. */
  readonly surplus: bigint;
  readonly reason: MajorityReason;
};

/**
 * Decides a vote. Units: votes. Throws a RangeError for a negative count or a rule it does not know:
 * an unknown rule must never fall through to one that adopts.
 */
export function decideMajority(rule: MajorityRule, count: Count): MajorityResult {
  const { votesFor, votesAgainst, abstained } = count;
  if (votesFor < 0n || votesAgainst < 0n || abstained < 0n)
    throw new RangeError('A count of votes is negative');
  const cast = votesFor + votesAgainst;
  const adopted = isAdopted(rule, votesFor, cast);
  const needed = votesNeeded(rule, cast);
  return {
    adopted,
    rule,
    cast,
    needed,
    reached: votesFor,
    surplus: votesFor - needed,
    reason: reasonOf(rule, adopted, count),
  };
}

/**
 * The smallest number of votes for that adopts when `cast` votes are for or against. Unit: votes; at least 1,
 * because an empty vote must not adopt. Throws a RangeError for a negative `cast` or an unknown rule.
 */
export function votesNeeded(rule: MajorityRule, cast: bigint): bigint {
  if (cast < 0n) throw new RangeError('The number of votes cast is negative');
  switch (rule) {
    case 'simple':
      return cast / 2n + 1n;
    case 'two_thirds':
      return cast === 0n ? 1n : (2n * cast + 2n) / 3n;
    default:
      return unknownRule(rule);
  }
}

function isAdopted(rule: MajorityRule, votesFor: bigint, cast: bigint): boolean {
  switch (rule) {
    case 'simple':
      return 2n * votesFor > cast;
    case 'two_thirds':
      // Without `votesFor > 0n` an empty vote would adopt: 0 >= 0.
      return votesFor > 0n && 3n * votesFor >= 2n * cast;
    default:
      return unknownRule(rule);
  }
}

function reasonOf(rule: MajorityRule, adopted: boolean, { votesFor, votesAgainst }: Count): MajorityReason {
  if (adopted) return 'adopted';
  if (votesFor === 0n && votesAgainst === 0n) return 'nobody_chose';
  return rule === 'simple' && votesFor === votesAgainst ? 'tie' : 'too_few';
}

function unknownRule(rule: never): never {
  throw new RangeError(`Unknown majority rule: ${String(rule)}`);
}
