/**
 * A table as a file for a spreadsheet. Source: RFC 4180, but with semicolons, which spreadsheets in Dutch
 * expect, and with a byte order mark, without which Excel reads "ë" wrongly.
 */

const BYTE_ORDER_MARK = '\uFEFF';

/** Rows of cells as CSV; the first row holds the headers. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellOf).join(';')}\r\n`).join('');
}

/**
 * A text that begins like a formula gets an apostrophe before it: a spreadsheet would run it. Numbers are ours
 * and stay numbers, also below zero.
 */
function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
