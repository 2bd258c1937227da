/**
 * `npm test [parts] [arguments of the runner of the last]`: every check from a fresh clone, or some parts of them.
 * `npm test changed [commit]` runs what may break by what is not committed yet, or was changed since a commit: all but the
 * browser tests, of these what imports what was changed.
 */

import { NEXT } from './portal/build';
import { generateClient } from './portal/generate-client';
import { runLoudly } from './support/child';
import { loadEnvironment } from './support/environment';
import { type Lifetime, runCommand } from './support/lifetime';
import { PlainFailure } from './support/plain-failure';
import { step } from './support/progress';
import { projectPath } from './support/project';

const BIOME = projectPath('node_modules', '@biomejs', 'biome', 'bin', 'biome');
const TSC = projectPath('node_modules', 'typescript', 'bin', 'tsc');
const VITEST = projectPath('node_modules', 'vitest', 'vitest.mjs');

type Part = (lifetime: Lifetime, args: string[]) => Promise<number>;

/** In the order in which they run: the fastest answer first. */
const PARTS: Record<string, Part> = {
  lint: (lifetime, args) => runLoudly(lifetime, BIOME, ['check', ...(args.length ? args : ['.'])]),
  types: async (lifetime, args) =>
    (await runLoudly(lifetime, NEXT, ['typegen'])) || runLoudly(lifetime, TSC, ['--noEmit', ...args]),
  unit: (lifetime, args) => runLoudly(lifetime, VITEST, ['run', '--project', 'unit', ...args]),
  integration: (lifetime, args) => runLoudly(lifetime, VITEST, ['run', '--project', 'integration', ...args]),
  e2e: async (lifetime, args) => {
    // Here and not above: it imports the generated client, which a fresh clone does not have at first.
    const { runBrowserTests } = await import('./test/browser-tests');
    return runBrowserTests(lifetime, args);
  },
};

/** What the tests of the house read without importing it is checked by all of them. */
const CHANGED: Record<string, Part> = {
  lint: PARTS.lint as Part,
  types: PARTS.types as Part,
  house: (lifetime) => runLoudly(lifetime, VITEST, ['run', '--project', 'unit', 'tests/unit/house']),
  'what it can break': (lifetime, [since]) =>
    runLoudly(lifetime, VITEST, ['run', '--passWithNoTests', '--changed', ...(since ? [since] : [])]),
};

/** The parts that are asked for, and what is left for the runner of the last; all parts when none is named. */
function chosen(words: string[]): { parts: Record<string, Part>; args: string[] } {
  if (words[0] === 'changed') return { parts: CHANGED, args: words.slice(1) };
  const first = words.findIndex((word) => !Object.hasOwn(PARTS, word));
  const names = first < 0 ? words : words.slice(0, first);
  if (words.length > 0 && names.length === 0) {
    throw new PlainFailure(
      `There is no test part "${words[0]}": choose ${Object.keys(PARTS).join(', ')}, changed, or none for all.`,
    );
  }
  const isChosen = ([name]: [string, Part]) => names.length === 0 || names.includes(name);
  return {
    parts: Object.fromEntries(Object.entries(PARTS).filter(isChosen)),
    args: words.slice(names.length),
  };
}

runCommand(async (lifetime, words) => {
  loadEnvironment();
  const { parts, args } = chosen(words);
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  await step('Generate the database client', () => generateClient(lifetime));
  const failed: string[] = [];
  const last = Object.keys(parts).at(-1);
  for (const [name, run] of Object.entries(parts)) {
    console.log(`\n— ${name} —`);
    if ((await run(lifetime, name === last ? args : [])) !== 0) failed.push(name);
  }
  console.log(failed.length ? `\n✗ Failed: ${failed.join(', ')}.` : '\n✓ All passed.');
  return failed.length ? 1 : 0;
});
