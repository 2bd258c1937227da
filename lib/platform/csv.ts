/** For programs: commas, as in RFC 4180. For people: semicolons and a byte order mark, as Dutch spreadsheets want. */
type Reader = 'program' | 'spreadsheet';
type Cell = string | number;

const DIVIDER: Record<Reader, string> = { program: ',', spreadsheet: ';' };
/** Without it Excel reads "ë" wrongly. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180), with one header. A text that begins like a formula gets an apostrophe before it, so
 * that a name can never become a command; numbers are ours and stay numbers, also below zero.
 */
export function csv(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  reader: Reader = 'program',
): string {
  const lines = [header, ...rows].map((row) => `${row.map(cell).join(DIVIDER[reader])}\r\n`);
  return (reader === 'spreadsheet' ? BYTE_ORDER_MARK : '') + lines.join('');
}

function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV as an answer that a browser saves under `fileName`. */
export function csvResponse(fileName: string, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'public, max-age=0, must-revalidate',
      ...headers,
    },
  });
}
