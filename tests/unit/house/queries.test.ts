import { expect, test } from 'vitest';
import { readSource, sourceFiles } from '../../support/source-files';

const WRITES =
  /\.(?:create|createMany|createManyAndReturn|update|updateMany|upsert|delete|deleteMany)\(|\$executeRaw|\b(?:INSERT INTO|DELETE FROM|UPDATE "?\w+"? SET)\b/;

const queries = sourceFiles('lib', /\.ts$/).filter((file) => /\/queries(\/|\.ts$)/.test(file));

test('a query reads, and writes nothing: what writes stands in commands', () => {
  expect(queries.length).toBeGreaterThan(50);
  // Reading a set has `delete` too.
  const writing = queries.filter((file) =>
    readSource(file)
      .split('\n')
      .some((line) => WRITES.test(line) && !/\b(?:\w*[sS]et|\w*[mM]ap|search|params)\.delete\(/.test(line)),
  );
  expect(writing).toEqual([]);
  expect(WRITES.test('await tx.session.updateMany({')).toBe(true);
  expect(WRITES.test('await tx.$executeRaw`SAVEPOINT before_use`')).toBe(true);
});
