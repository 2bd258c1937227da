import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideMajority,
  MAJORITY_RULES,
  type MajorityRule,
  votesNeeded,
} from '../../../lib/ballots/majority';
import { count } from '../../support/arbitraries/votes';
import vectors from '../../vectors/majority.json';

const rule = () => fc.constantFrom(...MAJORITY_RULES);

function decide(which: MajorityRule, votesFor: bigint, votesAgainst: bigint, abstained = 0n) {
  return decideMajority(which, { votesFor, votesAgainst, abstained });
}

describe('majority (docs/domain.md#majority; two thirds for programme and budget)', () => {
  it('adopts with 6 of 9 under two thirds, and not with 5 of 9', () => {
    expect(decide('two_thirds', 6n, 3n)).toMatchObject({ adopted: true, needed: 6n, surplus: 0n });
    expect(decide('two_thirds', 5n, 4n)).toMatchObject({ adopted: false, needed: 6n, surplus: -1n });
  });

  it('rejects an empty vote under every rule, where 0 >= 0 would adopt', () => {
    for (const which of MAJORITY_RULES) {
      expect(decide(which, 0n, 0n)).toMatchObject({ adopted: false, needed: 1n, reason: 'nobody_chose' });
    }
  });

  it('rejects a vote in which all abstain: nobody chose', () => {
    expect(decide('two_thirds', 0n, 0n, 388n)).toMatchObject({
      adopted: false,
      cast: 0n,
      reason: 'nobody_chose',
    });
  });

  it('rejects on a tie, and calls it a tie only where a chair can turn it', () => {
    expect(decide('simple', 4n, 4n)).toMatchObject({ adopted: false, reason: 'tie', surplus: -1n });
    expect(decide('two_thirds', 4n, 4n)).toMatchObject({ adopted: false, reason: 'too_few' });
  });

  // 6004799503160661 of 9007199254740992 is just below two thirds; as floating point numbers it is equal.
  it('is exact where floating point is not', () => {
    expect(decide('two_thirds', 6004799503160661n, 3002399751580331n).adopted).toBe(false);
    expect(decide('two_thirds', 6004799503160662n, 3002399751580331n).adopted).toBe(true);
  });

  it('refuses a negative count and a rule it does not know', () => {
    expect(() => decide('simple', -1n, 0n)).toThrow(RangeError);
    expect(() => decide('simple', 0n, -1n)).toThrow(RangeError);
    expect(() => decide('simple', 0n, 0n, -1n)).toThrow(RangeError);
    expect(() => votesNeeded('simple', -1n)).toThrow(RangeError);
    expect(() => decide('unanimous' as 'simple', 9n, 0n)).toThrow('Unknown majority rule: unanimous');
  });
});

describe('properties of a majority', () => {
  it('monotonicity: a no turned into a yes never loses', () => {
    fc.assert(
      fc.property(rule(), count(), (which, given) => {
        fc.pre(given.votesAgainst > 0n);
        const turned = { ...given, votesFor: given.votesFor + 1n, votesAgainst: given.votesAgainst - 1n };
        if (decideMajority(which, given).adopted) expect(decideMajority(which, turned).adopted).toBe(true);
      }),
    );
  });

  it('monotonicity: one more yes never loses, one more no never wins', () => {
    fc.assert(
      fc.property(rule(), count(), (which, given) => {
        const { adopted } = decideMajority(which, given);
        if (adopted) expect(decide(which, given.votesFor + 1n, given.votesAgainst).adopted).toBe(true);
        else expect(decide(which, given.votesFor, given.votesAgainst + 1n).adopted).toBe(false);
      }),
    );
  });

  it('abstentions change nothing', () => {
    fc.assert(
      fc.property(rule(), count(), (which, given) => {
        expect(decideMajority(which, given)).toEqual(decideMajority(which, { ...given, abstained: 0n }));
      }),
    );
  });

  it('what two thirds adopts, a simple majority adopts', () => {
    fc.assert(
      fc.property(count(), (given) => {
        if (decideMajority('two_thirds', given).adopted) {
          expect(decideMajority('simple', given).adopted).toBe(true);
        }
      }),
    );
  });

  it('a proposal and its opposite are never both adopted', () => {
    fc.assert(
      fc.property(rule(), count(), (which, { votesFor, votesAgainst }) => {
        const both =
          decide(which, votesFor, votesAgainst).adopted && decide(which, votesAgainst, votesFor).adopted;
        expect(both).toBe(false);
      }),
    );
  });

  it('needed is the smallest number of votes for that adopts, given the votes cast', () => {
    fc.assert(
      fc.property(rule(), fc.bigInt({ min: 1n, max: 10n ** 24n }), (which, cast) => {
        const needed = votesNeeded(which, cast);
        expect(decide(which, needed, cast - needed).adopted).toBe(true);
        expect(decide(which, needed - 1n, cast - needed + 1n).adopted).toBe(false);
      }),
    );
  });

  it('the working agrees with the outcome', () => {
    fc.assert(
      fc.property(rule(), count(), (which, given) => {
        const result = decideMajority(which, given);
        expect(result.adopted).toBe(result.surplus >= 0n);
        expect(result.adopted).toBe(result.reason === 'adopted');
        expect(result.surplus).toBe(result.reached - result.needed);
        expect(result.cast).toBe(given.votesFor + given.votesAgainst);
      }),
    );
  });
});

describe('tests/vectors/majority.json', () => {
  it.each(vectors.cases)(
    '$input.rule: $input.votesFor for, $input.votesAgainst against',
    ({ input, expected }) => {
      const result = decide(
        input.rule as MajorityRule,
        BigInt(input.votesFor),
        BigInt(input.votesAgainst),
        BigInt(input.abstained),
      );
      const { cast, needed, reached, surplus } = result;
      expect({
        ...result,
        cast: String(cast),
        needed: String(needed),
        reached: String(reached),
        surplus: String(surplus),
      }).toEqual(expected);
    },
  );
});
