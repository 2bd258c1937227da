import { randomBytes } from 'node:crypto';
import { parseSettings } from '@/lib/platform/settings';
import { buildPortal } from '@/scripts/portal/build';
import { environmentOf } from '@/scripts/portal/prepare';
import { addressOf, servePortal } from '@/scripts/portal/serve';
import { runLoudly } from '@/scripts/support/child';
import { freePort } from '@/scripts/support/free-port';
import type { Lifetime } from '@/scripts/support/lifetime';
import { step } from '@/scripts/support/progress';
import { projectPath } from '@/scripts/support/project';
import { requireChromium } from './chromium';
import { seededClone } from './seeded-clone';

/** Builds the portal, serves it on a seeded clone on a free port and runs Playwright. Returns its exit code. */
export async function runBrowserTests(lifetime: Lifetime, args: string[]): Promise<number> {
  let browser = '';
  await step('Find a browser', async () => {
    browser = requireChromium();
    return browser;
  });
  const database = await seededClone(lifetime);
  const settings = parseSettings({
    PORT: String(await freePort()),
    AUTH_SECRET: randomBytes(32).toString('base64'),
    DEMO: 'true',
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  });
  const env = environmentOf(settings, database.portalUrl);
  await step('Build the portal', () => buildPortal(lifetime, env));
  await servePortal(lifetime, { settings, env }, 'start');
  return runLoudly(
    lifetime,
    projectPath('node_modules', '@playwright', 'test', 'cli.js'),
    ['test', ...args],
    {
      CHROMIUM_PATH: browser,
      E2E_BASE_URL: addressOf(settings),
      E2E_OWNER_URL: database.ownerUrl,
      E2E_PORTAL_URL: database.portalUrl,
    },
  );
}
