import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What is said but cannot be tested, because it is what we cannot prevent. */
const UNTESTED_SECTION = 'Threat model';

const FOLDERS: Record<string, string> = { i: 'integration', u: 'unit', e: 'e2e' };
const NAMED_TEST = /`([iue])\/([\w./-]+)`/g;

/** The lines of the page that claim something, with the heading they stand under. */
function claimsOf(page: string): { heading: string; line: string }[] {
  let heading = '';
  return page.split('\n').flatMap((line) => {
    heading = /^## (.+)$/.exec(line)?.[1] ?? heading;
    return line.startsWith('- ') ? [{ heading, line }] : [];
  });
}

const testsOf = (line: string) =>
  [...line.matchAll(NAMED_TEST)].map(([, kind = '', file]) => `tests/${FOLDERS[kind]}/${file}`);

describe('what the page on security says is shown by a test', () => {
  const claims = claimsOf(readFileSync('docs/security.md', 'utf8'));
  test('there are claims to look at', () => {
    expect(claims.length).toBeGreaterThan(30);
  });
  test('each claim names a test', () => {
    const bare = claims.filter(
      ({ heading, line }) => heading !== UNTESTED_SECTION && testsOf(line).length === 0,
    );
    expect(bare.map(({ line }) => line)).toEqual([]);
  });
  test('each test that is named is there', () => {
    const named = claims.flatMap(({ line }) => testsOf(line));
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });
});
