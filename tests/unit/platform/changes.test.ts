import { describe, expect, test } from 'vitest';
import { changesBetween } from '@/lib/platform/changes';

describe('what changed', () => {
  test('holds the fields that differ, and no others', () => {
    const before = { title: 'Oud', year: 2027, other: 'x' };
    expect(changesBetween(before, { title: 'Nieuw', year: 2027 })).toEqual({
      title: { from: 'Oud', to: 'Nieuw' },
    });
  });
  test('of a new thing holds every field that is not empty', () => {
    expect(changesBetween(null, { title: 'Nieuw', note: null, count: 0 })).toEqual({
      title: { from: null, to: 'Nieuw' },
      count: { from: null, to: 0 },
    });
  });
  test('writes cents as text and moments in UTC, and compares by value', () => {
    const day = new Date('2027-01-01T00:00:00Z');
    expect(changesBetween({ cents: 1n, day }, { cents: 9_007_199_254_740_993n, day: new Date(day) })).toEqual(
      {
        cents: { from: '1', to: '9007199254740993' },
      },
    );
  });
});
