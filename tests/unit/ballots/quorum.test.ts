import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasQuorum, quorumOf } from '../../../lib/ballots/quorum';

describe('quorum of a College: more than half of the seats (docs/domain.md#majority)', () => {
  it.each([
    [1, 1],
    [2, 2],
    [7, 4],
    [8, 5],
    [9, 5],
  ])('%i seats need %i members', (seats, needed) => {
    expect(quorumOf(seats)).toBe(needed);
    expect(hasQuorum(seats, needed)).toEqual({ met: true, needed, present: needed });
    expect(hasQuorum(seats, needed - 1)).toEqual({ met: false, needed, present: needed - 1 });
  });

  it('half of the seats is not enough', () => {
    expect(hasQuorum(8, 4).met).toBe(false);
  });

  it('is the smallest number that is more than half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (seats) => {
        const needed = BigInt(quorumOf(seats));
        expect(2n * needed > BigInt(seats)).toBe(true);
        expect(2n * (needed - 1n) > BigInt(seats)).toBe(false);
      }),
    );
  });

  it('refuses seats that are not a positive whole number', () => {
    for (const seats of [0, -1, 1.5, Number.NaN]) expect(() => quorumOf(seats)).toThrow(RangeError);
  });

  it('refuses more members than seats, and numbers that are not whole', () => {
    for (const present of [8, -1, 3.5, Number.NaN]) expect(() => hasQuorum(7, present)).toThrow(RangeError);
  });
});
