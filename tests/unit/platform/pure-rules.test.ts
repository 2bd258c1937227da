import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const RULE_FILES = [
  'lib/platform/fold.ts',
  'lib/platform/lifecycle.ts',
  'lib/platform/largest-remainder.ts',
  'lib/ballots/majority.ts',
  'lib/ballots/weight.ts',
  'lib/ballots/quorum.ts',
  'lib/ballots/tally.ts',
  'lib/ballots/lifecycle.ts',
  'lib/assembly/meeting-lifecycle.ts',
  'lib/fund/apportionment.ts',
  'lib/fund/budget-lifecycle.ts',
  'lib/programme/lifecycle.ts',
  'lib/municipalities/existence.ts',
  'lib/municipalities/import-lifecycle.ts',
  'lib/municipalities/inhabitants.ts',
  'lib/municipalities/slug.ts',
  'lib/reorganisations/lifecycle.ts',
  'lib/reorganisations/plan.ts',
  'lib/obligations/passing-duties.ts',
  'lib/decisions/lifecycle.ts',
  'lib/standards/lifecycle.ts',
  'lib/standards/standing.ts',
  'lib/standards/by-day.ts',
];

describe.each(RULE_FILES)('%s', (file) => {
  const source = readFileSync(resolve(ROOT, file), 'utf8');
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');

  it('opens with its source', () => {
    expect(source).toMatch(/^\/\*\*[\s\S]*?Source: [\s\S]*?\*\//);
  });

  it('imports only rule files of its own domain, and those of the platform', () => {
    const imports = [...code.matchAll(/from '([^']+)'|import\(/g)].map(([, path]) => path ?? 'import()');
    for (const path of imports) {
      const target = relative(ROOT, resolve(ROOT, dirname(file), `${path}.ts`));
      expect(existsSync(resolve(ROOT, target)) && RULE_FILES.includes(target), path).toBe(true);
      expect([dirname(file), 'lib/platform']).toContain(dirname(target));
    }
  });

  it('uses no clock, chance, environment or floating point', () => {
    expect(code).not.toMatch(/\bDate\b|\bMath\.|process\.|globalThis|parseFloat|\d\.\d|performance\./);
  });
});
