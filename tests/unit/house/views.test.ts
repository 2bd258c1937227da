import { describe, expect, test } from 'vitest';
import { readSource, sourceFiles } from '../../support/source-files';

/** What in a view decides something, and where it belongs. */
const RULES: [pattern: RegExp, instead: string][] = [
  [
    /\b\w*(?:On|From|Until|[cC]omplyBy|[tT]oday|\bday)(?:\(\))?\)? ?(?:<=|>=|<|>) ?[a-z]/,
    'whether a day has come is a rule: isInForce of lib/standards/standing.ts, or one beside it',
  ],
  [/Math\.(?:ceil|floor)\(|\/ ?1000\b/, 'a number that people reckon with is worked out in a rule file'],
  [
    /\b(?:may|can|is)[A-Z]\w* = [^;]*\bstatus === '/,
    'what a state allows is in its lifecycle: knows() of lib/platform/lifecycle.ts',
  ],
  [/\[(?:'[a-z_]+',? ?)+\]\.includes\(\w*\.?status/, 'a group of statuses is named in the domain'],
];

/** What only looks like a rule: where something is drawn, or which of two words is said. */
const LOOKS: Record<string, string> = {
  'components/fund/fund-year.tsx': 'the word for an adopted budget',
};

const views = ['app', 'components']
  .flatMap((folder) => sourceFiles(folder))
  .filter((file) => !/^components\/ui\/|\.test\.tsx?$|examples/.test(file) && !LOOKS[file]);

const offences = (text: string) =>
  text
    .split('\n')
    .flatMap((line) =>
      RULES.filter(([pattern]) => pattern.test(line) && !line.includes('=> {')).map(
        ([, instead]) => `${line.trim()} – ${instead}`,
      ),
    );

describe('no rule stands in a view', () => {
  test('there are views to look at', () => {
    expect(views.length).toBeGreaterThan(100);
  });
  test('a view gets what was decided, or asks the rule of the domain', () => {
    const found = views.flatMap((file) => offences(readSource(file)).map((line) => `${file}: ${line}`));
    expect(found).toEqual([]);
  });
  test.each([
    "t(bindingFrom <= today ? 'inForce' : 'willBeInForce')",
    'String(entryIntoForceOn > today)',
    'value: bindingFrom <= todayInAmsterdam() ? a : b',
    'thousands: Math.ceil(inhabitants / 1000)',
    "const isOpen = (status: string) => status === 'draft' || status === 'rejected';",
    "const mayChange = mayWrite && budget.status === 'draft';",
    "['decided', 'in_force'].includes(version.status)",
  ])('would be found: %s', (line) => {
    expect(offences(line)).toHaveLength(1);
  });
});
