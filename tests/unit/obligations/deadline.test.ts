import { describe, expect, test } from 'vitest';
import { deadlineOf, nearUntil } from '@/lib/obligations/deadline';
import { formatObligationCursor, readObligationsAddress } from '@/lib/obligations/schema';

const TODAY = '2026-11-24';

describe('a deadline', () => {
  test.each([
    ['2026-11-23', 'passed'],
    ['2026-11-24', 'near'],
    ['2027-05-24', 'near'],
    ['2027-05-25', 'later'],
  ])('on %s is %s: the day itself is in time, and near is half a year', (dueOn, expected) => {
    expect(deadlineOf(dueOn, TODAY)).toBe(expected);
  });
  test.each([
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2026-07-01', '2027-01-01'],
    ['2026-12-31', '2027-06-30'],
  ])('half a year after %s is %s, never a day that month does not have', (from, until) => {
    expect(nearUntil(from)).toBe(until);
  });
});

describe('the address of the list', () => {
  const after = { dueOn: '2027-03-31', id: '01a20b7c-5c5b-75eb-827f-c1e9ef70b8d8' };
  test('gives filter, order and place', () => {
    const na = formatObligationCursor(after);
    expect(readObligationsAddress({ termijn: 'near', volgorde: 'latest', na })).toEqual({
      asked: { filter: 'near', order: 'latest', after },
      problems: [],
    });
  });
  test.each([
    [{ termijn: 'ooit' }, 'filter'],
    [{ volgorde: 'x' }, 'order'],
    [{ na: 'x' }, 'position'],
    [{ na: `2027-02-31_${after.id}` }, 'position'],
    [{ na: '2027-02-01_------------------------------------' }, 'position'],
  ])('%o leaves out what can not be used and names it', (query, problem) => {
    expect(readObligationsAddress(query)).toEqual({
      asked: { filter: 'all', order: 'soonest', after: null },
      problems: [problem],
    });
  });
});
