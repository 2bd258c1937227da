import { runLoudly } from '@/scripts/support/child';
import type { Lifetime } from '@/scripts/support/lifetime';
import { step } from '@/scripts/support/progress';
import { projectPath } from '@/scripts/support/project';
import { requireChromium } from './chromium';
import { serveClone } from './served-clone';

/** Builds the portal, serves it on a seeded clone on a free port and runs Playwright. Returns its exit code. */
export async function runBrowserTests(lifetime: Lifetime, args: string[]): Promise<number> {
  let browser = '';
  await step('Find a browser', async () => {
    browser = requireChromium();
    return browser;
  });
  const served = await serveClone(lifetime);
  return runLoudly(
    lifetime,
    projectPath('node_modules', '@playwright', 'test', 'cli.js'),
    ['test', ...args],
    { CHROMIUM_PATH: browser, ...served },
  );
}
