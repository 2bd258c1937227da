import { randomBytes } from 'node:crypto';
import { parseSettings } from '@/lib/platform/settings';
import { keepSessionKey } from '@/scripts/database/session-key';
import { buildPortal } from '@/scripts/portal/build';
import { environmentOf } from '@/scripts/portal/prepare';
import { addressOf, servePortal } from '@/scripts/portal/serve';
import { freePort } from '@/scripts/support/free-port';
import type { Lifetime } from '@/scripts/support/lifetime';
import { step } from '@/scripts/support/progress';
import { seededClone } from './seeded-clone';

/**
 * Builds the portal as a demonstration and serves it on a seeded clone, on a free port. Gives what tests over the
 * line need, as tests/e2e reads it from the environment. Ends with `lifetime`.
 */
export async function serveClone(lifetime: Lifetime): Promise<Record<string, string>> {
  const database = await seededClone(lifetime);
  const settings = parseSettings({
    PORT: String(await freePort()),
    AUTH_SECRET: randomBytes(32).toString('base64'),
    DEMO: 'true',
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  });
  await keepSessionKey(database.ownerUrl, settings.AUTH_SECRET);
  const env = environmentOf(settings, database.portalUrl);
  await step('Build the portal', () => buildPortal(lifetime, env));
  await servePortal(lifetime, { settings, env }, 'start');
  return {
    E2E_BASE_URL: addressOf(settings),
    E2E_OWNER_URL: database.ownerUrl,
    E2E_PORTAL_URL: database.portalUrl,
  };
}
