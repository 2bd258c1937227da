import { CsvError, parse } from 'csv-parse/sync';
import { sentFile } from '@/lib/platform/form';

/** A row of a list that somebody sent, with its line in the file. */
export type SentRow<Column extends string> = { line: number; fields: Record<Column, string> };

/** Why a list can't be read at all; a code of `errors.field`. */
export type SentListProblem = {
  code: 'csv_empty' | 'csv_broken' | 'csv_heading';
  params?: Record<string, string | number>;
};

/** The text and the name of a list that was sent with a form; both empty when none was chosen. */
export async function sentList(form: FormData, field: string): Promise<{ file: string; fileName: string }> {
  const chosen = await sentFile(form, field);
  return { file: chosen ? textOf(chosen.bytes) : '', fileName: chosen?.name ?? '' };
}

/**
 * Reads a list as spreadsheets write them: with commas or semicolons, with or without quotes and byte order mark,
 * columns in any order. Columns beyond those asked for are left alone; an optional one that is not there is empty.
 */
export function readTable<Column extends string>(
  text: string,
  required: readonly Column[],
  optional: readonly Column[] = [],
): { ok: true; rows: SentRow<Column>[] } | { ok: false; problem: SentListProblem } {
  const records = recordsOf(text);
  if (!Array.isArray(records)) return { ok: false, problem: records };
  const [heading, ...rest] = records;
  if (!heading || rest.length === 0) return { ok: false, problem: { code: 'csv_empty' } };
  const names = heading.cells.map((name) => name.toLowerCase());
  const missing = required.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    return { ok: false, problem: { code: 'csv_heading', params: { columns: missing.join(', ') } } };
  }
  const columns = [...required, ...optional];
  const rows = rest.map(({ line, cells }) => {
    const fields = columns.map((column) => [column, cells[names.indexOf(column)] ?? '']);
    return { line, fields: Object.fromEntries(fields) as Record<Column, string> };
  });
  return { ok: true, rows };
}

type Line = { line: number; cells: string[] };

function recordsOf(text: string): Line[] | SentListProblem {
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const isDutch = heading.split(';').length > heading.split(',').length;
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter: isDutch ? ';' : ',',
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { code: 'csv_broken', params: { line: Number((error as { lines?: unknown }).lines ?? 1) } };
  }
}

/** The text of a file: UTF-8, or else what older spreadsheets write (Windows-1252), so that names keep their accents. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
