import 'server-only';
import type { CountRow } from '@/lib/municipalities/count-list';
import { municipalityPolicy } from '@/lib/municipalities/policy';
import { countRows } from '@/lib/municipalities/schema';
import type { Actor } from '@/lib/platform/actor';
import { dayOf } from '@/lib/platform/clock';
import { query } from '@/lib/platform/query';
import { fail } from '@/lib/platform/result';
import { isUuid } from '@/lib/platform/uuid';

/** A list of inhabitants that was read. */
export type ImportLine = {
  id: string;
  referenceDate: string;
  source: string;
  status: 'preview' | 'applied' | 'discarded';
  /** ISO moment */
  createdAt: string;
};

/** The reference dates of the register, and the lists that were read; newest first. */
export type ImportList = {
  dates: { referenceDate: string; municipalities: number; inhabitants: number }[];
  imports: ImportLine[];
};

const MOST_IMPORTS = 50;

/** What is known of inhabitants, and the lists that were read. */
export const listInhabitantImports = query({
  name: 'inhabitants.list',
  policy: municipalityPolicy,
  read: async (tx): Promise<ImportList> => {
    const dates = await tx.inhabitantCount.groupBy({
      by: ['referenceDate'],
      _count: true,
      _sum: { inhabitants: true },
      orderBy: { referenceDate: 'desc' },
    });
    const imports = await tx.inhabitantImport.findMany({
      orderBy: [{ referenceDate: 'desc' }, { id: 'desc' }],
      take: MOST_IMPORTS,
      omit: { rows: true, settledAt: true },
    });
    return {
      dates: dates.map(({ referenceDate, _count, _sum }) => ({
        referenceDate: dayOf(referenceDate),
        municipalities: _count,
        inhabitants: _sum.inhabitants ?? 0,
      })),
      imports: imports.map(({ referenceDate, createdAt, ...line }) => ({
        ...line,
        referenceDate: dayOf(referenceDate),
        createdAt: createdAt.toISOString(),
      })),
    };
  },
});

/** A list with its wrong rows, and what its right ones would change. */
export type ImportPreview = ImportLine & {
  total: number;
  sum: number;
  problems: CountRow[];
  added: number;
  unchanged: number;
  /** Numbers that are known otherwise now */
  corrected: { code: string; name: string; before: number; after: number }[];
};

/** One list, before it is applied or after. */
export const findInhabitantImport = query({
  name: 'inhabitants.find',
  policy: municipalityPolicy,
  read: async (tx, { id }: { id: string }): Promise<ImportPreview | null> => {
    const found = await tx.inhabitantImport.findUnique({ where: { id } });
    if (!found) return null;
    const rows = countRows.parse(found.rows);
    const counts = await tx.inhabitantCount.findMany({
      where: { referenceDate: found.referenceDate },
      select: { inhabitants: true, municipality: { select: { code: true } } },
    });
    const known = new Map(counts.map(({ municipality, inhabitants }) => [municipality.code, inhabitants]));
    const right = rows.flatMap(({ code, name, inhabitants, problem }) =>
      problem || inhabitants === null ? [] : [{ code, name, before: known.get(code), after: inhabitants }],
    );
    const { source, status } = found;
    return {
      id,
      source,
      status,
      referenceDate: dayOf(found.referenceDate),
      createdAt: found.createdAt.toISOString(),
      total: rows.length,
      sum: right.reduce((sum, { after }) => sum + after, 0),
      problems: rows.filter(({ problem }) => problem),
      added: right.filter(({ before }) => before === undefined).length,
      unchanged: right.filter(({ before, after }) => before === after).length,
      corrected: right.flatMap(({ before, ...row }) =>
        before === undefined || before === row.after ? [] : [{ ...row, before }],
      ),
    };
  },
});

/** A list by the id in an address; what is no id is not found. */
export function findImport(actor: Actor, id: string) {
  return isUuid(id) ? findInhabitantImport.execute(actor, { id }) : fail('not_found');
}
