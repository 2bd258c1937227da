import { describe, expect, test } from 'vitest';
import { readSource, sourceFiles } from '../../support/source-files';

/** The last migration that made policies and triggers itself. From then on they stand in files of their own. */
const LAST = '20261130221822_votes_ask_for_proof';

/** Words of what stands in prisma/policies and prisma/triggers. */
const NOT_HERE =
  /\b(CREATE|ALTER|DROP)\s+(OR\s+REPLACE\s+)?(CONSTRAINT\s+|EVENT\s+)?(POLICY|TRIGGER)\b|\bopen_table\b|\bROW\s+LEVEL\s+SECURITY\b|^\s*GRANT\b/im;

/** Takes policies along with a column, so that a table would stand open until the files are applied. */
const TAKES_ALONG = /\bDROP\b[^;]*\bCASCADE\b/i;

const migrations = sourceFiles('prisma/migrations', /\.sql$/);
const later = migrations.filter((file) => (file.split('/')[2] ?? '') > LAST);
const withoutComments = (file: string) => readSource(file).replace(/--.*$/gm, '');

describe('migrations hold tables', () => {
  test('and no policy, trigger or right of the portal: put it in prisma/policies or prisma/triggers', () => {
    expect(migrations.length).toBeGreaterThan(20);
    expect(later.filter((file) => NOT_HERE.test(withoutComments(file)))).toEqual([]);
  });
  test('and take no policy along with a column: change the policy in a version before', () => {
    expect(later.filter((file) => TAKES_ALONG.test(withoutComments(file)))).toEqual([]);
  });
  test('these words are found where they are', () => {
    const made = migrations.filter((file) => NOT_HERE.test(withoutComments(file)));
    expect(made).toContain(`prisma/migrations/${LAST}/migration.sql`);
    expect(TAKES_ALONG.test('ALTER TABLE "vote" DROP COLUMN "x" CASCADE;')).toBe(true);
    expect(TAKES_ALONG.test('ADD CONSTRAINT "y" FOREIGN KEY ("x") REFERENCES "z" ON DELETE CASCADE;')).toBe(
      false,
    );
  });
});

describe('policies and triggers', () => {
  const names = sourceFiles('prisma/schema', /\.prisma$/).map((file) => file.replace(/^.*\/|\.prisma$/g, ''));
  test('stand in files that are called after those of the schema', () => {
    for (const folder of ['policies', 'triggers']) {
      const files = sourceFiles(`prisma/${folder}`, /\.sql$/).map((file) =>
        file.replace(/^.*\/|\.sql$/g, ''),
      );
      expect(files.filter((name) => name !== 'platform' && !names.includes(name))).toEqual([]);
    }
  });
  test('open each table of a schema file in the file of its name', () => {
    const tables = names.flatMap((name) =>
      readSource(`prisma/schema/${name}.prisma`)
        .split(/^model /m)
        .slice(1)
        .map((model) => `${name}: ${/@@map\("(\w+)"\)/.exec(model)?.[1]}`),
    );
    const opened = sourceFiles('prisma/policies', /\.sql$/).flatMap((file) =>
      [...readSource(file).matchAll(/^SELECT "open_table"\('(\w+)'/gm)].map(
        ([, table]) => `${file.replace(/^.*\/|\.sql$/g, '')}: ${table}`,
      ),
    );
    expect(opened.sort()).toEqual(tables.sort());
  });
});
