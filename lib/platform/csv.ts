/**
 * A table as CSV (RFC 4180): commas, CRLF, quotes where needed, one header. A cell that a spreadsheet would take
 * for a formula gets an apostrophe, so that a name can never become a command.
 */
export function csv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV as an answer that a browser saves under `fileName`. */
export function csvResponse(fileName: string, text: string): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  });
}
