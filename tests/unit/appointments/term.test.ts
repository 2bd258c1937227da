import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  APPOINTED_ROLES,
  endProblem,
  fitsBody,
  howItEnds,
  isAppointed,
  mustRenew,
  renewalStart,
  stateOn,
  type Term,
  termProblem,
} from '@/lib/appointments/term';
import { addDays, addYears } from '@/lib/platform/clock';
import { Role } from '@/lib/platform/generated/enums';

const today = '2026-11-25';
const term = (over: Partial<Term> = {}): Term => ({
  startsOn: '2026-01-01',
  termEndsOn: '2029-12-31',
  endedOn: null,
  isTaken: false,
  ...over,
});

describe('a term', () => {
  test('counts from its first day up to and including its last', () => {
    const states = ['2025-12-31', '2026-01-01', '2029-12-31', '2030-01-01'].map((day) =>
      stateOn(term(), day),
    );
    expect(states).toEqual(['coming', 'in_office', 'in_office', 'over']);
  });
  test('that ends early counts on its last day, unless it was ended at once', () => {
    expect(stateOn(term({ endedOn: today }), today)).toBe('in_office');
    expect(stateOn(term({ endedOn: today }), addDays(today, 1))).toBe('over');
    expect(stateOn(term({ endedOn: today, isTaken: true }), today)).toBe('over');
  });
  test('lasts at most four years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (count) => {
        const first = addDays('2000-01-01', count);
        expect(termProblem(first, addDays(addYears(first, 4), -1))).toBeNull();
        expect(termProblem(first, addYears(first, 4))).toBe('longer_than_four_years');
        expect(termProblem(first, addDays(first, -1))).toBe('end_before_start');
      }),
    );
  });
  test('is given in a body of its own kind', () => {
    expect(APPOINTED_ROLES.filter((role) => fitsBody(role, 'college'))).toHaveLength(3);
    expect(APPOINTED_ROLES.filter((role) => fitsBody(role, 'taskforce'))).toHaveLength(2);
    expect(APPOINTED_ROLES.some((role) => fitsBody(role, 'bureau'))).toBe(false);
  });
  test('is asked for every role in a College and the Taskforce', () => {
    const expected = Object.values(Role).filter((role) => /^(college|taskforce)_/.test(role));
    expect(Object.values(Role).filter(isAppointed)).toEqual(expected);
  });
});

describe('a renewal', () => {
  const first = { ...term(), isRenewal: false, isRenewed: false };
  test('begins on the day after, once', () => {
    expect(renewalStart(first, today)).toEqual({ startsOn: '2030-01-01' });
    expect(renewalStart(first, '2029-12-31')).toEqual({ startsOn: '2030-01-01' });
    const before = { startsOn: null, why: 'renewed_before' };
    expect(renewalStart({ ...first, isRenewed: true }, today)).toEqual(before);
    expect(renewalStart({ ...first, isRenewal: true }, today)).toEqual(before);
  });
  test('is not of a term that is over or ended early', () => {
    const over = { startsOn: null, why: 'term_over' };
    expect(renewalStart(first, '2030-01-01')).toEqual(over);
    expect(renewalStart({ ...first, endedOn: '2027-01-01' }, today)).toEqual(over);
  });
  test('is what a new term would be that overlaps or follows directly', () => {
    expect(mustRenew('2029-12-31', [term()])).toBe(true);
    expect(mustRenew('2030-01-01', [term()])).toBe(true);
    expect(mustRenew('2030-01-02', [term()])).toBe(false);
    expect(mustRenew('2027-01-02', [term({ endedOn: '2027-01-01' })])).toBe(false);
    expect(mustRenew('2027-01-01', [term({ endedOn: '2027-01-01' })])).toBe(true);
    expect(mustRenew(today, [term({ endedOn: today, isTaken: true })])).toBe(false);
  });
});

describe('ending early', () => {
  test('is possible from today until the day before the last', () => {
    expect(endProblem(term(), addDays(today, -1), today)).toBe('date_in_past');
    expect(endProblem(term(), today, today)).toBeNull();
    expect(endProblem(term(), '2029-12-30', today)).toBeNull();
    expect(endProblem(term(), '2029-12-31', today)).toBe('starts_after_term');
  });
  test('of a term that has yet to begin is possible at once, or within the term', () => {
    const later = term({ startsOn: '2027-01-01' });
    expect(endProblem(later, today, today)).toBeNull();
    expect(endProblem(later, '2026-12-31', today)).toBe('starts_after_term');
    expect(endProblem(later, '2027-01-01', today)).toBeNull();
  });
});

describe('a term that was ended', () => {
  test('runs on for a while, is over, or never began', () => {
    expect(howItEnds({ startsOn: '2026-01-01', endedOn: '2026-09-01' }, 'in_office')).toBe('endsEarly');
    expect(howItEnds({ startsOn: '2026-01-01', endedOn: '2026-09-01' }, 'over')).toBe('endedEarly');
    expect(howItEnds({ startsOn: '2026-01-01', endedOn: '2025-12-31' }, 'over')).toBe('lapsed');
  });
});
