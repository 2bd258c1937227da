import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Lifecycle } from '@/lib/platform/lifecycle';
import { importsOf, ROOT, readSource, sourceFiles } from '../../support/source-files';

type Table = Lifecycle<string, string, string, unknown>;

/** Rows of a table that nothing in the portal can take yet, each with the reason; docs/lifecycles says so too. */
const NOT_YET: Record<string, string> = {
  'standard.withdraw': 'no submitter of a version is kept, and a College decides on no withdrawals',
};

const files = sourceFiles('lib', /\.ts$/);
const tableFiles = files.filter(
  (file) => /lifecycle\.ts$/.test(file) && file !== 'lib/platform/lifecycle.ts',
);
const tables = (
  await Promise.all(
    tableFiles.map(async (file) => {
      const parts = Object.entries(
        (await import(pathToFileURL(`${ROOT}/${file}`).href)) as Record<string, unknown>,
      );
      return parts
        .filter(([name]) => name.endsWith('_LIFECYCLE'))
        .map(([name, table]) => ({ name, file, table: table as Table }));
    }),
  )
).flat();

/** Where things happen: commands and jobs. Their rules and the inputs that they parse may name the move. */
const acting = files.filter((file) => /\/(commands(\/.*)?|jobs)\.ts$|\/commands\//.test(file));
const aroundThem = new Set([
  ...acting,
  ...acting.flatMap((file) => importsOf(file).map((to) => `${to}.ts`)).filter((file) => files.includes(file)),
]);

/** A line that names a move only as a row of its table, in a type, or as the name of a command in the policy. */
const ONLY_NAMES = /^\s*(\{ from.*|command: '.*|name: '.*|'[\w.]+': .*|.*\| '.*)$/;

function takes(text: string, move: string): boolean {
  return text.split('\n').some((line) => line.includes(`'${move}'`) && !ONLY_NAMES.test(line));
}

describe('a lifecycle is what the portal runs on', () => {
  test('there are tables to look at', () => {
    expect(tables.length).toBeGreaterThanOrEqual(8);
    expect(tables.map(({ file }) => file).sort()).toEqual([...tableFiles].sort());
  });
  test.each(tables)('$name is read by a command or a job', ({ name, file }) => {
    const users = acting.filter(
      (one) => importsOf(one).includes(file.replace('.ts', '')) && readSource(one).includes(name),
    );
    expect(users).not.toEqual([]);
  });
  test.each(tables)('every move of $name is made somewhere', ({ table, file }) => {
    const moves = [...new Set(table.steps.map(({ command }) => command))];
    const around = [...aroundThem].filter((one) => !/\/(policy|events)\.ts$/.test(one) || one === file);
    const made = moves.filter((move) => around.some((one) => takes(readSource(one), move)));
    expect(moves.filter((move) => !made.includes(move) && !NOT_YET[move])).toEqual([]);
    // One that is made meanwhile leaves the list.
    expect(made.filter((move) => NOT_YET[move])).toEqual([]);
  });
});

/** What stands between the bracket at `start` and the one that closes it. */
function blockAt(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(start, at + 1);
  }
  return text.slice(start);
}

/** Statuses that a file writes past a table: in the data of a write, or in a statement of SQL. */
function strayStatuses(text: string): string[] {
  const written = [...text.matchAll(/\bdata(?::| =) \{|\b(?:data|update|create): [^{\n]*\{/g)].flatMap(
    ({ index, 0: opening }) => {
      const block = blockAt(text, index + opening.length - 1);
      return [...block.matchAll(/\bstatus\b(: ([^,}\n]+))?/g)].map(
        ([whole, , value]) => value?.trim() ?? whole,
      );
    },
  );
  const statements = [...text.matchAll(/\bUPDATE\s[^`;]*?\bSET\b[^`;]*?"?\bstatus"?\s*=\s*('?\w+)/gi)].map(
    ([, to]) => to ?? '',
  );
  // `next` and what carries a thing along its table answer where it leads: `to`.
  return [...written, ...statements].filter((value) => !/^\w+\.to$/.test(value));
}

describe('a status is written only where a table leads to it', () => {
  const writers = files.filter((file) => !/\/queries(\/|\.ts$)/.test(file));
  test.each(writers.filter((file) => readSource(file).includes('status')))('%s', (file) => {
    expect(strayStatuses(readSource(file))).toEqual([]);
  });
  test('what goes past it would be found', () => {
    expect(strayStatuses(`tx.decision.update({ where: { id }, data: { status: 'published' } })`)).toEqual([
      `'published'`,
    ]);
    expect(strayStatuses(`tx.ballot.create({ data: { bodyId, status } })`)).toEqual(['status']);
    expect(strayStatuses("tx.$executeRaw`UPDATE ballot SET status = 'closed'`")).toEqual([`'closed`]);
    expect(
      strayStatuses(`tx.decision.update({ where: { status: 'draft' }, data: { status: step.to } })`),
    ).toEqual([]);
  });
});
