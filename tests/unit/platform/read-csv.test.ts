import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../lib/platform/csv';
import { readTable, textOf } from '../../../lib/platform/read-csv';

describe('a list that somebody sent', () => {
  it('has its columns in any order, with others between them, and says the line of each row', () => {
    const table = readTable('b,x,a\n1,2,3\n\n4,5,6\n', ['a', 'b'], ['c']);
    expect(table).toEqual({
      ok: true,
      rows: [
        { line: 2, fields: { a: '3', b: '1', c: '' } },
        { line: 4, fields: { a: '6', b: '4', c: '' } },
      ],
    });
  });
  it('may lack cells at the end of a row', () => {
    expect(readTable('a,b\n1\n', ['a', 'b'])).toMatchObject({ rows: [{ fields: { a: '1', b: '' } }] });
  });
  it.each([
    ['', { code: 'csv_empty' }],
    ['a,b\n', { code: 'csv_empty' }],
    ['a\n1\n', { code: 'csv_heading', params: { columns: 'b' } }],
    ['a,b\n"1,2\n', { code: 'csv_broken', params: { line: 2 } }],
  ])('is refused when it is none: %j', (text, problem) => {
    expect(readTable(text, ['a', 'b'])).toEqual({ ok: false, problem });
  });
  it('reads what the portal itself writes, for programs and for spreadsheets', () => {
    // A text that begins like a formula is written with an apostrophe before it; it is no name of anything.
    const cell = fc
      .string({ minLength: 1 })
      .filter((text) => text.trim() === text && !/^[=+\-@]/.test(text) && !/[\r\n]/.test(text));
    fc.assert(
      fc.property(cell, cell, fc.constantFrom('program' as const, 'spreadsheet' as const), (a, b, reader) => {
        const table = readTable(csv(['a', 'b'], [[a, b]], reader), ['a', 'b']);
        expect(table).toEqual({ ok: true, rows: [{ line: 2, fields: { a, b } }] });
      }),
    );
  });
  it('in Windows-1252 keeps its accents', () => {
    expect(textOf(new Uint8Array([83, 250, 100]).buffer)).toBe('Súd');
    expect(textOf(new TextEncoder().encode('Súd').buffer as ArrayBuffer)).toBe('Súd');
  });
});
