import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, collegeOutcome } from '../../../lib/ballots/tally';
import { choice } from '../../support/arbitraries/votes';

/** A vote in a College of seven: each letter is a member (f for, a against, o abstains). */
function outcome(letters: string, chairChoice: Choice | null = null, seats = 7) {
  const choices: Record<string, Choice> = { f: 'for', a: 'against', o: 'abstain' };
  const votes = [...letters].map((letter) => ({ choice: choices[letter] ?? 'abstain' }));
  return collegeOutcome({ seats, rule: 'simple', votes, chairChoice });
}

describe('a vote in a College: quorum, then simple majority, then the chair (docs/domain.md#majority)', () => {
  it('has no outcome without a quorum, even when all present are for', () => {
    expect(outcome('fff')).toEqual({
      result: 'no_quorum',
      quorum: { met: false, needed: 4, present: 3 },
      count: { votesFor: 3n, votesAgainst: 0n, abstained: 0n },
      majority: null,
      isDecidedByChair: false,
    });
  });

  it('counts a member who abstains as present', () => {
    expect(outcome('fooo')).toMatchObject({ result: 'adopted', quorum: { met: true, present: 4 } });
  });

  it('adopts with more for than against, and rejects with fewer', () => {
    expect(outcome('fffa')).toMatchObject({ result: 'adopted', isDecidedByChair: false });
    expect(outcome('faaa')).toMatchObject({ result: 'rejected', isDecidedByChair: false });
  });

  it("lets the chair's vote decide a tie, either way", () => {
    expect(outcome('ffaa', 'for')).toMatchObject({ result: 'adopted', isDecidedByChair: true });
    expect(outcome('ffaa', 'against')).toMatchObject({ result: 'rejected', isDecidedByChair: true });
    expect(outcome('ffaa', 'for').majority).toMatchObject({ adopted: false, reason: 'tie' });
  });

  it('rejects a tie when the chair abstained or did not vote', () => {
    expect(outcome('ffaao', 'abstain')).toMatchObject({ result: 'rejected', isDecidedByChair: false });
    expect(outcome('ffaa', null)).toMatchObject({ result: 'rejected', isDecidedByChair: false });
  });

  it('rejects when all abstain: that is no tie for the chair to decide', () => {
    expect(outcome('oooo', 'abstain')).toMatchObject({
      result: 'rejected',
      majority: { reason: 'nobody_chose' },
    });
  });

  it("refuses a chair's vote that was not counted, and more votes than seats", () => {
    expect(() => outcome('aaaa', 'for')).toThrow('not among the votes');
    expect(() => outcome('ffffffff')).toThrow(RangeError);
  });

  it('never adopts against the votes, and a quorum always comes first', () => {
    const votes = fc.array(
      choice().map((one) => ({ choice: one })),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(votes, fc.nat(), (given, seed) => {
        const chairChoice = given.length === 0 ? null : (given[seed % given.length]?.choice ?? null);
        const { result, count } = collegeOutcome({ seats: 9, rule: 'simple', votes: given, chairChoice });
        expect(result === 'no_quorum').toBe(given.length < 5);
        if (result === 'adopted') expect(count.votesFor).toBeGreaterThanOrEqual(count.votesAgainst);
        if (result === 'rejected') expect(count.votesFor).toBeLessThanOrEqual(count.votesAgainst);
      }),
    );
  });
});
