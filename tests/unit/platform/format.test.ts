import { describe, expect, test } from 'vitest';
import { daysBetween, todayInAmsterdam } from '@/lib/platform/clock';
import {
  formatDay,
  formatEuros,
  formatFileSize,
  formatMoment,
  formatNumber,
  formatRelativeDays,
  formatTenthsOfPercent,
} from '@/lib/platform/format';

describe('in Dutch', () => {
  test('days, moments, amounts and numbers are written as people write them', () => {
    expect(formatDay('nl', '2026-11-24')).toBe('24 november 2026');
    expect(formatMoment('nl', '2026-11-24T15:00:00.000Z')).toBe('dinsdag 24 november 2026, 16.00 uur');
    expect(formatEuros('nl', '60287000')).toBe('€\u00a0602.870');
    expect(formatEuros('nl', '60287005', { cents: true })).toBe('€\u00a0602.870,05');
    expect(formatNumber('nl', 17_081_507)).toBe('17.081.507');
    expect(formatTenthsOfPercent('nl', 729n)).toBe('72,9%');
    expect(formatFileSize('nl', 1)).toBe('1\u00a0kB');
    expect(formatFileSize('nl', 999_001)).toBe('1.000\u00a0kB');
    expect(formatFileSize('nl', 2_149_000)).toBe('2,1\u00a0MB');
    expect(formatRelativeDays('nl', '2026-11-24', '2026-11-27')).toBe('over 3 dagen');
  });
});

describe('in English', () => {
  test('the same', () => {
    expect(formatDay('en', '2026-11-24')).toBe('24 November 2026');
    expect(formatEuros('en', '60287005', { cents: true })).toBe('€602,870.05');
    expect(formatMoment('en', '2026-07-01T15:00:00.000Z')).toMatch(/1 July 2026, 17:00/);
  });
});

describe('amounts', () => {
  test('are rounded to whole euros half up, without floating point', () => {
    expect(formatEuros('en', '49')).toBe('€0');
    expect(formatEuros('en', '50')).toBe('€1');
    expect(formatEuros('en', '-150')).toBe('-€2');
    expect(formatEuros('en', '900719925474099399')).toBe('€9,007,199,254,740,994');
  });
});

describe('legal days', () => {
  test('start and end in Amsterdam', () => {
    expect(todayInAmsterdam(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
    expect(todayInAmsterdam(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
    expect(todayInAmsterdam(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  });
  test('are counted across a change of the clock', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-11-24', '2026-11-23')).toBe(-1);
  });
});
