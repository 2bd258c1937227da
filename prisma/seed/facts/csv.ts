/**
 * Reads a comma-separated file with a heading: strict, so that a damaged file is noticed and not half read.
 * A field may stand in double quotes (one name holds commas); a quote or line break inside a field is refused.
 * @param file name of the file, used in error messages
 * @param text contents of the file
 * @param columns the heading that the file must have, in order
 * @returns one record per row, with the line number in the file for messages
 * @throws Error naming file and line when heading, number of fields or quoting is not as expected
 */
export function parseCsv<C extends string>(
  file: string,
  text: string,
  columns: readonly C[],
): { line: number; fields: Record<C, string> }[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const heading = lines.shift();
  if (heading !== columns.join(',')) {
    throw new Error(`${file}, line 1: expected the heading "${columns.join(',')}", found "${heading ?? ''}"`);
  }
  return lines.map((text, index) => {
    const line = index + 2;
    const values = splitLine(file, line, text);
    if (values.length !== columns.length) {
      throw new Error(`${file}, line ${line}: expected ${columns.length} fields, found ${values.length}`);
    }
    const entries = columns.map((column, position) => [column, values[position] ?? '']);
    return { line, fields: Object.fromEntries(entries) as Record<C, string> };
  });
}

/** One line into fields. A quote may only stand around a whole field. */
function splitLine(file: string, line: number, text: string): string[] {
  const fields: string[] = [];
  let rest = text;
  for (;;) {
    const match = /^(?:"([^"]*)"|([^",]*))(,|$)/.exec(rest);
    if (!match) throw new Error(`${file}, line ${line}: quotes are not closed or stand inside a field`);
    fields.push(match[1] ?? match[2] ?? '');
    if (match[3] === '') return fields;
    rest = rest.slice(match[0].length);
  }
}
