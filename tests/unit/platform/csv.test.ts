import { describe, expect, test } from 'vitest';
import { csv } from '@/lib/platform/csv';

describe('a table as CSV', () => {
  test('divides by commas for a program', () => {
    expect(csv(['gemeente', 'stemmen'], [['Nijmegen', 75]])).toBe('gemeente,stemmen\r\nNijmegen,75\r\n');
  });
  test('divides by semicolons for a spreadsheet, after a byte order mark', () => {
    expect(csv(['Eis', 'Dagen'], [['Financiën', -3]], 'spreadsheet')).toBe(
      '\uFEFFEis;Dagen\r\nFinanciën;-3\r\n',
    );
  });
  test('quotes what would break a row', () => {
    expect(csv(['a;b', 'a,b'], [['c"d', 'e\nf']])).toBe('"a;b","a,b"\r\n"c""d","e\nf"\r\n');
  });
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '\r=1', '\n=1'])(
    'never lets a spreadsheet run %j',
    (text) => {
      expect(csv([text], []).replace(/^"/, '')).toMatch(/^'/);
    },
  );
});
