import type { FieldError } from '@/lib/platform/errors';
import { readTable, type SentRow } from '@/lib/platform/read-csv';
import { oneLine } from '@/lib/platform/text-input';
import type { PlanPart } from '@/lib/reorganisations/plan';
import { LIST_COLUMNS, OPTIONAL_COLUMNS } from '@/lib/reorganisations/schema';

type Column = (typeof LIST_COLUMNS)[number] | (typeof OPTIONAL_COLUMNS)[number];
type Known = { code: string; name: string; province: string };
type ListedPart = PlanPart & { toProvince: string };

/** The parts of one day of a list. */
export type ListedPlan = { on: string; parts: ListedPart[] };

/** What of the portal decides whether a row can be used. */
export type ListContext = {
  today: string;
  register: ReadonlyMap<string, Known>;
  /** Codes that another draft ends. */
  planned: ReadonlySet<string>;
};

/** Errors told at once; more than anyone mends in one go. */
const MOST_ERRORS = 50;

/**
 * Reads a list of mergers and splits, whole or not at all: the plan of each day, or what is wrong with which row.
 * Errors name the field `file`, those of a row `file.<line>`. What only a whole plan can tell (a circle, two main
 * successors) is no error here: the page of the draft tells it.
 */
export function readList(
  text: string,
  context: ListContext,
): { ok: true; plans: ListedPlan[] } | { ok: false; errors: FieldError[] } {
  const table = readTable<Column>(text, LIST_COLUMNS, OPTIONAL_COLUMNS);
  if (!table.ok) return { ok: false, errors: [{ field: 'file', ...table.problem }] };
  const errors = table.rows.flatMap((row) => {
    const code = problemOf(row, context, table.rows);
    return code ? [{ field: `file.${row.line}`, code, params: { line: row.line } }] : [];
  });
  if (errors.length > 0) return { ok: false, errors: errors.slice(0, MOST_ERRORS) };
  const days = [...new Set(table.rows.map(({ fields }) => fields.date))].sort();
  return { ok: true, plans: days.map((on) => planOf(on, table.rows, context)) };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CODE = /^GM\d{4}$/;

/** The first thing that is wrong with a row, as a code of `errors.field`. */
function problemOf(
  { line, fields }: SentRow<Column>,
  context: ListContext,
  rows: SentRow<Column>[],
): string | null {
  const { date, dissolved_code: from, successor_code: to, addresses, main_successor: isMain } = fields;
  const dissolved = context.register.get(from);
  const successor = context.register.get(to);
  const isSame = (row: SentRow<Column>) =>
    row.line < line && row.fields.dissolved_code === from && row.fields.successor_code === to;
  const checks: [string, boolean][] = [
    ['row_date', !DAY.test(date) || Number.isNaN(Date.parse(date))],
    ['row_date_in_past', date < context.today],
    ['row_code', !CODE.test(from) || !CODE.test(to)],
    ['row_unknown', !dissolved],
    ['row_name', dissolved?.name !== fields.dissolved_name],
    [
      'row_name',
      oneLine(fields.successor_name) === '' ||
        (successor !== undefined && successor.name !== fields.successor_name),
    ],
    ['row_number', !/^\d{1,7}$/.test(addresses)],
    ['row_yes_no', isMain !== 'yes' && isMain !== 'no'],
    ['row_twice', rows.some(isSame)],
    ['row_planned', context.planned.has(from)],
  ];
  return checks.find(([, isWrong]) => isWrong)?.[0] ?? null;
}

function planOf(on: string, all: SentRow<Column>[], { register }: ListContext): ListedPlan {
  const rows = all.filter(({ fields }) => fields.date === on);
  const parts = rows.map(({ fields }) => ({
    from: fields.dissolved_code,
    to: fields.successor_code,
    toName: oneLine(fields.successor_name),
    toProvince: register.get(fields.successor_code)?.province ?? oneLine(fields.successor_province),
    addresses: Number(fields.addresses),
    isMain: fields.main_successor === 'yes',
  }));
  return {
    on,
    parts: parts.map((part) => ({
      ...part,
      toProvince: part.toProvince || provinceOf(part.to, parts, register),
    })),
  };
}

/** The province in which most of the homes of a new municipality lay. */
function provinceOf(to: string, parts: readonly PlanPart[], register: ListContext['register']): string {
  const homes = new Map<string, number>();
  for (const { from, addresses } of parts.filter((part) => part.to === to)) {
    const province = register.get(from)?.province ?? '';
    homes.set(province, (homes.get(province) ?? 0) + addresses);
  }
  return [...homes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
