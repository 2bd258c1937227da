import { existsOn } from '@/lib/municipalities/existence';
import type { KnownMunicipality } from '@/lib/municipalities/inhabitants';
import { readTable, type SentListProblem } from '@/lib/platform/read-csv';

/** The columns of a list of inhabitants. */
export const COUNT_COLUMNS = ['code', 'name', 'inhabitants'] as const;
const OPTIONAL_COLUMNS = ['reference_date'] as const;
type Column = (typeof COUNT_COLUMNS)[number] | (typeof OPTIONAL_COLUMNS)[number];

/** What can be wrong with a row, or with the list as a whole (`missing`: a municipality is not in it). */
export const COUNT_PROBLEMS = [
  'date',
  'code',
  'unknown',
  'not_there',
  'name',
  'number',
  'twice',
  'missing',
] as const;
export type CountProblem = (typeof COUNT_PROBLEMS)[number];

/** A row of the list as it was read, with what is wrong with it. `line` is null for one that is missing. */
export type CountRow = {
  line: number | null;
  code: string;
  name: string;
  /** Null when it is no number. */
  inhabitants: number | null;
  problem: CountProblem | null;
};

type Known = KnownMunicipality & { name: string };

/** A row as somebody sent it. */
type Sent = Omit<CountRow, 'problem'>;

/** Reads a list of inhabitants on a reference date and holds it against the register, see `checkCounts`. */
export function readCounts(
  text: string,
  referenceDate: string,
  register: ReadonlyMap<string, Known>,
): { ok: true; rows: CountRow[] } | { ok: false; problem: SentListProblem } {
  const table = readTable<Column>(text, COUNT_COLUMNS, OPTIONAL_COLUMNS);
  if (!table.ok) return table;
  const isOther = ({ reference_date: day }: Record<Column, string>) => day !== '' && day !== referenceDate;
  const ofOtherDays = new Set(table.rows.filter(({ fields }) => isOther(fields)).map(({ line }) => line));
  const sent = table.rows.map(({ line, fields: { code, name, inhabitants } }) => ({
    line,
    code,
    name,
    inhabitants: numberOf(inhabitants),
  }));
  const rows = checkCounts(sent, referenceDate, register);
  return {
    ok: true,
    rows: rows.map((row) => (row.line && ofOtherDays.has(row.line) ? { ...row, problem: 'date' } : row)),
  };
}

/**
 * Holds rows against the register. Every row comes back, the wrong ones with a problem, and so does every
 * municipality of that day which is left out: a number that is missing would take away a vote.
 */
export function checkCounts(
  sent: readonly Sent[],
  referenceDate: string,
  register: ReadonlyMap<string, Known>,
): CountRow[] {
  const seen = new Set<string>();
  const rows = sent.map((row) => {
    const problem = seen.has(row.code) ? 'twice' : problemOf(row, referenceDate, register);
    seen.add(row.code);
    return { ...row, problem };
  });
  const missing = [...register.values()].filter(
    (known) => existsOn(known, referenceDate) && !seen.has(known.code),
  );
  return [
    ...rows,
    ...missing.map(({ code, name }) => ({
      line: null,
      code,
      name,
      inhabitants: null,
      problem: 'missing' as const,
    })),
  ];
}

function problemOf(
  { code, name, inhabitants }: Sent,
  referenceDate: string,
  register: ReadonlyMap<string, Known>,
): CountProblem | null {
  const known = register.get(code);
  if (!/^GM\d{4}$/.test(code)) return 'code';
  if (!known) return 'unknown';
  if (!existsOn(known, referenceDate)) return 'not_there';
  if (known.name !== name) return 'name';
  return inhabitants === null ? 'number' : null;
}

/** "12345", or "12.345" as people write it; at least one inhabitant. */
function numberOf(text: string): number | null {
  if (!/^(\d{1,8}|\d{1,3}(\.\d{3}){1,2})$/.test(text)) return null;
  const value = Number(text.replaceAll('.', ''));
  return value > 0 ? value : null;
}
