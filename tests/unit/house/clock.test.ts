import { describe, expect, test } from 'vitest';
import { readSource, sourceFiles } from '../../support/source-files';

/** Files that may ask the clock of the process, each with its reason. */
const MAY_ASK: Record<string, string> = {
  'lib/platform/database-clock.ts': 'stands in until the database was asked, and is compared with it',
  'lib/platform/page-cache.cjs': 'the age of a stored page, which Next compares with the same clock',
};

/** Words that read the clock of the process. `new Date(value)` only reckons with a moment that is there. */
const ASKS = /new Date\(\)|Date\.now\(\)|\bDate\(\)/;

const files = [
  ...['app', 'components', 'lib', 'i18n'].flatMap((folder) => sourceFiles(folder, /\.(tsx?|cjs)$/)),
]
  .concat('proxy.ts', 'instrumentation.ts')
  .filter((file) => !/\.test\.tsx?$/.test(file));

describe('moments that decide come from the database', () => {
  test('no file asks the clock of the process, but for those that stand here with a reason', () => {
    expect(files.length).toBeGreaterThan(300);
    const asking = files.filter((file) => ASKS.test(readSource(file)));
    expect(asking.sort()).toEqual(Object.keys(MAY_ASK).sort());
  });
  test('a moment that Prisma would fill in is filled in by the database', () => {
    // Prisma makes the value of now() and @updatedAt itself, by the clock of its process.
    for (const file of sourceFiles('prisma/schema', /\.prisma$/)) {
      expect(readSource(file), file).not.toMatch(/@default\(now\(\)\)|@updatedAt/);
    }
  });
});
