import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KeptMandate, mandateOn, overlaps, problemOf, stateOn } from '@/lib/mandates/period';
import { addDays, addYears } from '@/lib/platform/clock';

const today = '2026-11-25';
const asked = {
  personId: 'new',
  kind: 'principal' as const,
  grantedOn: '2026-11-20',
  startsOn: '2026-12-01',
  endsOn: '2027-11-30',
};
const kept = (over: Partial<KeptMandate> = {}): KeptMandate => ({
  personId: 'old',
  kind: 'principal',
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  isEnded: false,
  ...over,
});

describe('a new mandate', () => {
  test('fits where there is none', () => {
    expect(problemOf(asked, [], today)).toBeNull();
  });
  test.each([
    ['ends before it starts', { endsOn: '2026-11-30' }, 'endsOn', 'end_before_start'],
    ['is over already', { startsOn: '2026-11-01', endsOn: '2026-11-24' }, 'endsOn', 'date_in_past'],
    ['lasts four years and a day', { endsOn: '2030-12-01' }, 'endsOn', 'longer_than_four_years'],
    ['was given after its first day', { grantedOn: '2026-12-02' }, 'grantedOn', 'granted_after_start'],
  ] as const)('that %s is refused', (_name, over, field, code) => {
    expect(problemOf({ ...asked, ...over }, [], today)).toEqual({ field, code });
  });
  test('may last four years to the day, and end today', () => {
    expect(problemOf({ ...asked, endsOn: '2030-11-30' }, [], today)).toBeNull();
    expect(problemOf({ ...asked, startsOn: today, endsOn: today }, [], today)).toBeNull();
  });
  test('leaves no two principals on one day, not even the last', () => {
    const problem = { field: 'startsOn', code: 'overlaps_principal' };
    expect(problemOf(asked, [kept({ endsOn: '2026-12-01' })], today)).toEqual(problem);
    expect(problemOf(asked, [kept({ endsOn: '2026-11-30' })], today)).toBeNull();
    expect(problemOf(asked, [kept({ isEnded: true })], today)).toBeNull();
  });
  test('as deputy needs a principal on its first day', () => {
    const deputy = { ...asked, kind: 'deputy' as const };
    expect(problemOf(deputy, [], today)).toEqual({ field: 'kind', code: 'deputy_alone' });
    expect(problemOf(deputy, [kept({ startsOn: '2026-12-02' })], today)).toEqual({
      field: 'kind',
      code: 'deputy_alone',
    });
    expect(problemOf(deputy, [kept()], today)).toBeNull();
    expect(problemOf(deputy, [kept(), kept({ personId: 'x', kind: 'deputy' })], today)).toEqual({
      field: 'startsOn',
      code: 'overlaps_deputy',
    });
  });
  test('is not for who has one: nobody is principal and deputy', () => {
    const deputy = { ...asked, kind: 'deputy' as const, personId: 'old' };
    expect(problemOf(deputy, [kept()], today)).toEqual({ field: 'personId', code: 'has_mandate' });
  });
});

const days = fc.integer({ min: 0, max: 60 }).map((count) => addDays(today, count));
const periods = fc
  .tuple(days, days)
  .map(([a, b]) => (a < b ? { startsOn: a, endsOn: b } : { startsOn: b, endsOn: a }));

describe('however mandates are registered', () => {
  test('on no day two of a kind count, nor two of one person, and overlap is mutual', () => {
    const wishes = fc.array(
      fc.record({
        period: periods,
        kind: fc.constantFrom('principal' as const, 'deputy' as const),
        personId: fc.constantFrom('a', 'b', 'c'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(wishes, days, (all, day) => {
        const register: KeptMandate[] = [];
        for (const { period, ...who } of all) {
          const wish = { ...period, ...who, grantedOn: period.startsOn };
          if (problemOf(wish, register, today) === null) register.push({ ...wish, isEnded: false });
        }
        const counting = register.filter((mandate) => stateOn(mandate, day) === 'in_force');
        expect(new Set(counting.map(({ kind }) => kind)).size).toBe(counting.length);
        expect(new Set(counting.map(({ personId }) => personId)).size).toBe(counting.length);
        for (const one of register) {
          for (const other of register) expect(overlaps(one, other)).toBe(overlaps(other, one));
        }
      }),
    );
  });
});

describe('who votes on a day', () => {
  test('is told why there is no mandate: none, not begun, expired or revoked; the latest tells', () => {
    const why = (...mandates: KeptMandate[]) => mandateOn(mandates, today);
    expect(why()).toEqual({ mandate: null, why: 'no_mandate' });
    expect(why(kept({ startsOn: '2026-11-26' }))).toEqual({ mandate: null, why: 'mandate_not_begun' });
    expect(why(kept({ endsOn: '2026-11-24' }))).toEqual({ mandate: null, why: 'mandate_expired' });
    expect(why(kept({ isEnded: true }), kept({ startsOn: '2025-01-01', endsOn: '2025-12-31' }))).toEqual({
      mandate: null,
      why: 'mandate_revoked',
    });
  });
  test('may on the first and on the last day', () => {
    const mandate = kept({ startsOn: today, endsOn: today });
    expect(mandateOn([kept({ isEnded: true }), mandate], today)).toEqual({ mandate });
  });
});

test('four years after 29 February is 28 February where there is none', () => {
  expect(addYears('2028-02-29', 4)).toBe('2032-02-29');
  expect(addYears('2096-02-29', 4)).toBe('2100-02-28');
});
