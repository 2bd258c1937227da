import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAJORITY_RULES } from '../../../lib/ballots/majority';
import { type Choice, tally, type WeightedVote } from '../../../lib/ballots/tally';
import { roll } from '../../support/arbitraries/votes';

const rule = () => fc.constantFrom(...MAJORITY_RULES);

function votesOf(entries: readonly { choice: Choice | null; weight: number }[]): WeightedVote[] {
  return entries.flatMap(({ choice, weight }) => (choice === null ? [] : [{ choice, weight }]));
}

describe('counting a ballot of the assembly', () => {
  it('counts municipalities and votes per choice, and who did not vote', () => {
    const entitled = [{ weight: 75 }, { weight: 75 }, { weight: 2 }, { weight: 10 }, { weight: 1 }];
    const votes: WeightedVote[] = [
      { choice: 'for', weight: 75 },
      { choice: 'for', weight: 75 },
      { choice: 'against', weight: 2 },
      { choice: 'abstain', weight: 10 },
    ];
    expect(tally('two_thirds', votes, entitled)).toEqual({
      votesFor: { municipalities: 2, weight: 150n },
      votesAgainst: { municipalities: 1, weight: 2n },
      abstained: { municipalities: 1, weight: 10n },
      voted: { municipalities: 4, weight: 162n },
      notVoted: { municipalities: 1, weight: 1n },
      entitled: { municipalities: 5, weight: 163n },
      majority: {
        adopted: true,
        rule: 'two_thirds',
        cast: 152n,
        needed: 102n,
        reached: 150n,
        surplus: 48n,
        reason: 'adopted',
      },
    });
  });

  it('decides by weight, not by the number of municipalities', () => {
    const votes: WeightedVote[] = [
      { choice: 'for', weight: 75 },
      { choice: 'against', weight: 1 },
      { choice: 'against', weight: 1 },
    ];
    expect(tally('two_thirds', votes, votes).majority.adopted).toBe(true);
  });

  it('rejects when nobody voted', () => {
    expect(tally('two_thirds', [], [{ weight: 75 }]).majority).toMatchObject({
      adopted: false,
      reason: 'nobody_chose',
    });
  });

  it('refuses a weight that is not a positive whole number', () => {
    for (const weight of [0, -1, 1.5, Number.NaN]) {
      expect(() => tally('simple', [{ choice: 'for', weight }], [{ weight: 75 }])).toThrow(RangeError);
      expect(() => tally('simple', [], [{ weight }])).toThrow(RangeError);
    }
  });

  it('refuses a choice that is not on the voting paper', () => {
    for (const choice of ['maybe', '', 'constructor'] as string[] as Choice[]) {
      expect(() => tally('simple', [{ choice, weight: 1 }], [{ weight: 1 }])).toThrow('Unknown choice');
    }
  });

  it('refuses to count more voters or more votes than the roll holds', () => {
    const one: WeightedVote = { choice: 'for', weight: 1 };
    expect(() => tally('simple', [one, one], [{ weight: 75 }])).toThrow('More was cast');
    expect(() => tally('simple', [{ choice: 'for', weight: 2 }], [{ weight: 1 }, { weight: 0.5 }])).toThrow(
      RangeError,
    );
    expect(() => tally('simple', [{ choice: 'for', weight: 3 }], [{ weight: 1 }, { weight: 1 }])).toThrow(
      'More was cast',
    );
  });
});

describe('properties of a count', () => {
  it('anonymity: the order of votes is irrelevant', () => {
    const shuffled = roll().chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
      ),
    );
    fc.assert(
      fc.property(rule(), shuffled, (which, [entries, other]) => {
        expect(tally(which, votesOf(other), other)).toEqual(tally(which, votesOf(entries), entries));
      }),
    );
  });

  it('monotonicity: a no turned into a yes never loses', () => {
    fc.assert(
      fc.property(rule(), roll(), fc.nat(), (which, entries, seed) => {
        const noes = entries.flatMap(({ choice }, index) => (choice === 'against' ? [index] : []));
        fc.pre(noes.length > 0 && tally(which, votesOf(entries), entries).majority.adopted);
        const turnedAt = noes[seed % noes.length];
        const turned = entries.map((entry, index) =>
          index === turnedAt ? { ...entry, choice: 'for' as const } : entry,
        );
        expect(tally(which, votesOf(turned), turned).majority.adopted).toBe(true);
      }),
    );
  });

  it('abstentions change nothing: abstaining decides as not voting does', () => {
    fc.assert(
      fc.property(rule(), roll(), (which, entries) => {
        const silent = votesOf(entries).filter(({ choice }) => choice !== 'abstain');
        expect(tally(which, silent, entries).majority).toEqual(
          tally(which, votesOf(entries), entries).majority,
        );
      }),
    );
  });

  it('nobody is lost: for, against, abstained and not voted are the whole roll', () => {
    fc.assert(
      fc.property(rule(), roll(), (which, entries) => {
        const result = tally(which, votesOf(entries), entries);
        const parts = [result.votesFor, result.votesAgainst, result.abstained, result.notVoted];
        expect(parts.reduce((sum, part) => sum + part.municipalities, 0)).toBe(entries.length);
        const weights = entries.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
        expect(parts.reduce((sum, part) => sum + part.weight, 0n)).toBe(weights);
      }),
    );
  });
});
