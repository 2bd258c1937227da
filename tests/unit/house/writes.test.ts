import { describe, expect, test } from 'vitest';
import { readSource, sourceFiles } from '../../support/source-files';

/** A domain writes a model: by Prisma, or by its table in SQL. */
type Write = { model: string; domain: string };

/** Whose a table is says the file of its model, but for these. */
const OWNERS: Record<string, string> = {
  outgoingMail: 'notifications',
  caughtMail: 'notifications',
  commandReceipt: 'platform',
};

/** What a domain writes of another, and why that is not a command or function of the other. */
const EXCEPTIONS: Record<string, string> = {
  // The door writes the trail of every command; a job leaves its own line.
  'platform writes auditEntry': 'in the transaction of the command',
  'standards writes auditEntry': 'what happens by the day has no command',
  'platform writes outgoingMail': 'the mail of a command goes out with its transaction',
  'identity writes outgoingMail': 'the mail of a forgotten password, which nobody who is logged in asked for',
  // The College and the assembly each open, cast and close, until lib/ballots does it for both.
  'decisions writes ballot': 'until lib/ballots does',
  'decisions writes entitlement': 'until lib/ballots does',
  'decisions writes vote': 'until lib/ballots does',
  // A role follows from what these domains decide, in the same transaction.
  'appointments writes membership': 'a term in a body is a role with its paper',
  'sso writes membership': 'a group at the provider stands for a role',
  'sso writes session': "what a municipality's own log-in opened ends with it",
  'decisions writes obligation': 'publishing binds every municipality at once',
};

const CALL =
  /\b(?:tx|database\(\))\s*\.\s*(\w+)\s*\.\s*(?:(?:create|update)(?:Many(?:AndReturn)?)?|upsert|delete(?:Many)?)\(/g;
const SQL = /\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?([a-z_]+)"?/g;

/** Each model with the domain whose it is, and with its table. */
const models = sourceFiles('prisma/schema', /\.prisma$/).flatMap((file) => {
  const domain = file.replace(/^prisma\/schema\/|\.prisma$/g, '');
  return [...readSource(file).matchAll(/^model (\w)(\w+) \{([\s\S]*?)^\}/gm)].map(
    ([, first = '', rest = '', body = '']) => {
      const model = first.toLowerCase() + rest;
      return {
        model,
        table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? model,
        owner: OWNERS[model] ?? domain,
      };
    },
  );
});
const ownerOf = new Map(models.map(({ model, owner }) => [model, owner]));
const modelOf = new Map(models.map(({ table, model }) => [table, model]));

function writesIn(file: string, source: string): Write[] {
  const domain = file.split('/')[1] ?? '';
  const called = [...source.matchAll(CALL)].flatMap(([, model]) => model ?? []);
  const said = [...source.matchAll(SQL)].flatMap(([, table]) => modelOf.get(table ?? '') ?? []);
  return [...called, ...said].map((model) => ({ model, domain }));
}

/** Who writes what of another domain, each once. */
function trespasses(writes: readonly Write[]): string[] {
  const others = writes.filter(({ model, domain }) => ownerOf.get(model) !== domain);
  return [...new Set(others.map(({ model, domain }) => `${domain} writes ${model}`))].sort();
}

describe('a table is written by its own domain', () => {
  const writes = sourceFiles('lib').flatMap((file) => writesIn(file, readSource(file)));
  test('there are writes to look at, of nearly every table', () => {
    expect(models.length).toBeGreaterThan(40);
    expect(new Set(writes.map(({ model }) => model)).size).toBeGreaterThan(40);
  });
  test('each is of a model that there is', () => {
    expect(writes.filter(({ model }) => !ownerOf.has(model))).toEqual([]);
  });
  test('and by no other, except for what is named here with its reason', () => {
    expect(trespasses(writes)).toEqual(Object.keys(EXCEPTIONS).sort());
  });
  test('a write of another would be found, by Prisma, over two lines and in SQL', () => {
    const found = [
      'await tx.mandate.updateMany({',
      'tx.session\n  .deleteMany({',
      'tx.$executeRaw`UPDATE "invitation" SET',
    ].flatMap((source) => writesIn('lib/privacy/commands/erase.ts', source));
    expect(trespasses(found)).toEqual([
      'privacy writes invitation',
      'privacy writes mandate',
      'privacy writes session',
    ]);
  });
});
