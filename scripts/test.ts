/** `npm test [part] [arguments of its runner]`: every check from a fresh clone, or one part of them. */

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

runCommand(async (lifetime, [part, ...args]) => {
  loadEnvironment();
  if (part && !Object.hasOwn(PARTS, part)) {
    throw new PlainFailure(
      `There is no test part "${part}": choose ${Object.keys(PARTS).join(', ')} or none for all.`,
    );
  }
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  await step('Generate the database client', () => generateClient(lifetime));
  const failed: string[] = [];
  for (const [name, run] of Object.entries(PARTS)) {
    if (part && part !== name) continue;
    console.log(`\n— ${name} —`);
    if ((await run(lifetime, args)) !== 0) failed.push(name);
  }
  console.log(failed.length ? `\n✗ Failed: ${failed.join(', ')}.` : '\n✓ All passed.');
  return failed.length ? 1 : 0;
});
