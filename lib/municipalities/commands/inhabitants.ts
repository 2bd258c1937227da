import 'server-only';
import { changeRegister } from '@/lib/municipalities/commands/register-lock';
import { type CountRow, checkCounts, readCounts } from '@/lib/municipalities/count-list';
import { municipalityEvents } from '@/lib/municipalities/events';
import { INHABITANT_IMPORT_LIFECYCLE } from '@/lib/municipalities/import-lifecycle';
import { municipalityPolicy } from '@/lib/municipalities/policy';
import { readRegister } from '@/lib/municipalities/queries/inhabitants-at';
import { countRows, importCountsInput, settleImportInput } from '@/lib/municipalities/schema';
import { changesBetween } from '@/lib/platform/changes';
import { dateOf, dayOf } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok } from '@/lib/platform/result';

async function lockImport(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "inhabitant_import" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.inhabitantImport.findUnique({ where: { id } });
}

/**
 * Reads a list of inhabitants and keeps it to be looked at, wrong rows too; nothing counts before it is applied.
 * Errors: `invalid_input` when it can't be read as a list at all.
 */
export const importInhabitants = command({
  name: 'inhabitants.import',
  input: importCountsInput,
  policy: municipalityPolicy,
  events: municipalityEvents,
  event: 'inhabitants.imported',
  refreshes: [],
  load: async () => ({}),
  subject: () => ({}),
  run: async ({ tx, input }) => {
    const { referenceDate, file, fileName } = input;
    const { municipalities } = await readRegister(tx, referenceDate);
    const known = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
    const list = readCounts(file, referenceDate, known);
    if (!list.ok) {
      return { ok: false, error: { code: 'invalid_input', fields: [{ field: 'file', ...list.problem }] } };
    }
    const { rows } = list;
    const { id } = await tx.inhabitantImport.create({
      data: { referenceDate: dateOf(referenceDate), source: fileName || 'CSV', rows },
      select: { id: true },
    });
    const problems = rows.filter(({ problem }) => problem).length;
    const facts = { referenceDate, rows: rows.length, problems };
    return ok({ value: { id }, subjectId: id, facts, changes: changesBetween(null, facts) });
  },
});

/**
 * Lets the numbers of a list count, all of them or none. The list is held against the register again, because
 * municipalities may have ended since it was read. What was opened or adopted before keeps the numbers it had.
 * Errors: `illegal_step` when it was applied or discarded, `import_has_errors`, `changed_meanwhile`.
 */
export const applyInhabitants = command({
  name: 'inhabitants.apply',
  input: settleImportInput,
  policy: municipalityPolicy,
  events: municipalityEvents,
  event: 'inhabitants.applied',
  refreshes: ['municipalities', 'fund'],
  load: (tx, { id }) => lockImport(tx, id),
  subject: () => ({}),
  run: async ({ tx, loaded, now }) => {
    const rows = countRows.parse(loaded.rows);
    const problems = rows.filter(({ problem }) => problem).length;
    const step = next(INHABITANT_IMPORT_LIFECYCLE, loaded.status, 'inhabitants.apply', { problems });
    if (!step.ok) {
      return step.reason === 'rows_sound'
        ? fail('import_has_errors', { count: problems })
        : fail(step.reason);
    }
    await changeRegister(tx);
    const { referenceDate } = loaded;
    const { municipalities, counts } = await readRegister(tx, dayOf(referenceDate));
    const known = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
    const again = checkCounts(rows, dayOf(referenceDate), known);
    if (again.some(({ problem }) => problem)) return fail('changed_meanwhile');
    const added = rows.filter(({ code }) => !counts.has(code));
    const corrected = rows.filter(
      ({ code, inhabitants }) => counts.has(code) && counts.get(code) !== inhabitants,
    );
    await tx.inhabitantCount.createMany({
      data: added.map(({ code, inhabitants }) => ({
        municipalityId: known.get(code)?.id as string,
        referenceDate,
        inhabitants: inhabitants as number,
      })),
    });
    for (const { code, inhabitants } of corrected) {
      await tx.inhabitantCount.updateMany({
        where: { municipalityId: known.get(code)?.id, referenceDate },
        data: { inhabitants: inhabitants as number },
      });
    }
    await tx.inhabitantImport.updateMany({
      where: { id: loaded.id },
      data: { status: step.to, settledAt: now },
    });
    const facts = { referenceDate: dayOf(referenceDate), added: added.length, corrected: corrected.length };
    return ok({
      value: { id: loaded.id },
      subjectId: loaded.id,
      facts,
      changes: { ...numbersChanged(added, counts), ...numbersChanged(corrected, counts) },
    });
  },
});

/** The numbers that count from now on, by code, with what they were. */
function numbersChanged(rows: readonly CountRow[], before: ReadonlyMap<string, number>) {
  const after = rows.map(({ code, inhabitants }) => [code, inhabitants] as const);
  return changesBetween(Object.fromEntries(before), Object.fromEntries(after));
}

/** Lays a list that was read aside. Errors: `illegal_step` when it was applied or discarded. */
export const discardInhabitants = command({
  name: 'inhabitants.discard',
  input: settleImportInput,
  policy: municipalityPolicy,
  events: municipalityEvents,
  event: 'inhabitants.discarded',
  refreshes: [],
  load: (tx, { id }) => lockImport(tx, id),
  subject: () => ({}),
  run: async ({ tx, loaded, now }) => {
    const { id, status, referenceDate } = loaded;
    const step = next(INHABITANT_IMPORT_LIFECYCLE, status, 'inhabitants.discard', {});
    if (!step.ok) return fail('illegal_step');
    await tx.inhabitantImport.updateMany({ where: { id }, data: { status: step.to, settledAt: now } });
    return ok({
      value: { id },
      subjectId: id,
      facts: { referenceDate: dayOf(referenceDate) },
      changes: changesBetween({ status }, { status: step.to }),
    });
  },
});
