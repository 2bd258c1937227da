import { describe, expect, test } from 'vitest';
import { toCsv } from '@/lib/obligations/csv';

describe('a file for a spreadsheet', () => {
  test('starts with a byte order mark and divides by semicolons', () => {
    expect(
      toCsv([
        ['Eis', 'Dagen'],
        ['Financiën', -3],
      ]),
    ).toBe('\uFEFFEis;Dagen\r\nFinanciën;-3\r\n');
  });
  test('quotes what would break a row', () => {
    expect(toCsv([['a;b', 'c"d', 'e\nf']])).toBe('\uFEFF"a;b";"c""d";"e\nf"\r\n');
  });
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '\r=1', '\n=1'])(
    'never lets a spreadsheet run %j',
    (text) => {
      expect(toCsv([[text]]).replace(/^\uFEFF"?/, '')).toMatch(/^'/);
    },
  );
});
