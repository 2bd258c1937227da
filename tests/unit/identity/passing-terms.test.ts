import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayOf, passingTerms, type Term } from '../../../lib/identity/passing-terms';
import { addDays } from '../../../lib/platform/clock';

const term = (startsOn: string, endsOn: string | null = null, personId = 'p'): Term => ({
  personId,
  role: 'reader',
  startsOn,
  endsOn,
});
const ON = '2027-01-01';

describe('people', () => {
  it('keep their role until the day before, and have it at the successor from the day itself', () => {
    expect(lastDayOf(term('2020-01-01'), ON)).toBe('2026-12-31');
    expect(passingTerms([term('2020-01-01')], [], ON)).toEqual([term(ON)]);
  });
  it('who would begin later begin then, at the successor', () => {
    expect(lastDayOf(term('2027-03-01'), ON)).toBe('2027-03-01');
    expect(passingTerms([term('2027-03-01', '2027-09-30')], [], ON)).toEqual([
      term('2027-03-01', '2027-09-30'),
    ]);
  });
  it('of two predecessors get a role once', () => {
    expect(passingTerms([term('2020-01-01'), term('2021-01-01')], [], ON)).toEqual([term(ON)]);
  });
  it('who have the role there for a while get the time after it', () => {
    expect(passingTerms([term('2020-01-01')], [term('2020-01-01', '2027-06-30')], ON)).toEqual([
      term('2027-07-01'),
    ]);
    expect(passingTerms([term('2020-01-01', '2027-06-30')], [term('2020-01-01', '2027-06-30')], ON)).toEqual(
      [],
    );
  });
  it('never have a role twice on one day, and never lose a day of it', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(ON, days));
    const end = fc.option(fc.nat(500), { nil: null });
    const terms = fc.array(
      fc
        .tuple(day, end)
        .map(([startsOn, days]) => term(startsOn, days === null ? null : addDays(startsOn, days))),
      { maxLength: 5 },
    );
    const covers = (all: Term[], on: string) =>
      all.filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on)).length;
    fc.assert(
      fc.property(terms, terms, fc.nat(600), (ending, own, after) => {
        const present = passingTerms(own, [], '2020-01-01');
        const added = passingTerms(ending, present, ON);
        const on = addDays(ON, after);
        expect(covers([...present, ...added], on)).toBeLessThanOrEqual(1);
        if (covers(present, on) + covers(added, on) === 0) expect(covers(ending, on)).toBe(0);
      }),
    );
  });
});
