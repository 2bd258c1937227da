/**
 * A seeded portal with a PostgreSQL of its own, for tests that take the database away. It says at which address by a
 * message to its parent, and does what its parent tells it: `stop` and `start` PostgreSQL, `freeze` it and let it `thaw`,
 * each answered when done.
 * Its argument, if any, is how long it waits for a lock in place of what the portal usually waits.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseSettings } from '@/lib/platform/settings';
import { openCluster, pgCtl } from '@/scripts/database/cluster';
import { databaseNameOf, withClient } from '@/scripts/database/connection';
import { startEmbedded } from '@/scripts/database/embedded';
import { migrateDatabase } from '@/scripts/database/migrate';
import { ensurePortalRole, portalRoleName } from '@/scripts/database/portal-role';
import { seedDatabase } from '@/scripts/database/seed';
import { keepSessionKey } from '@/scripts/database/session-key';
import { environmentOf } from '@/scripts/portal/prepare';
import { addressOf, servePortal } from '@/scripts/portal/serve';
import { exitOf } from '@/scripts/support/child';
import { freePort } from '@/scripts/support/free-port';
import { runCommand } from '@/scripts/support/lifetime';
import { PROJECT } from '@/scripts/support/project';
import { freezeServer } from './database/freeze';

runCommand(async (lifetime, [lockTimeout]) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bindend-own-'));
  lifetime.onEnd(() => rm(folder, { recursive: true, force: true }));
  const server = await startEmbedded({ folder, projectFolder: PROJECT, durable: false });
  const cluster = await openCluster(folder, PROJECT);
  lifetime.onEnd(() => pgCtl(cluster, ['stop', '-m', 'fast', '-t', '20']));
  let thaw = () => {};
  lifetime.onEnd(async () => thaw());
  const { ownerUrl } = server;
  const settings = parseSettings({
    PORT: String(await freePort()),
    AUTH_SECRET: randomBytes(32).toString('base64'),
    DEMO: 'true',
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  });
  await migrateDatabase(ownerUrl);
  const portalUrl = await ensurePortalRole(ownerUrl, settings.AUTH_SECRET);
  await keepSessionKey(ownerUrl, settings.AUTH_SECRET);
  await seedDatabase(ownerUrl, { demo: true });
  if (lockTimeout)
    await withClient(ownerUrl, (client) =>
      client.query(
        `alter role ${portalRoleName(ownerUrl)} in database ${databaseNameOf(ownerUrl)} set lock_timeout = '${lockTimeout}'`,
      ),
    );
  const env = environmentOf(settings, portalUrl);
  const portal = await servePortal(lifetime, { settings, env }, 'start');
  const orders: Record<string, () => Promise<number> | number> = {
    stop: () => pgCtl(cluster, ['stop', '-m', 'fast', '-t', '20']),
    start: () => pgCtl(cluster, ['start', '-l', cluster.log, '-t', '20']),
    freeze: () => {
      thaw = freezeServer(server.pid() ?? Number.NaN);
      return 0;
    },
    thaw: () => {
      thaw();
      return 0;
    },
  };
  process.on('message', async (order: string) => process.send?.({ code: await orders[order]?.() }));
  process.send?.({ address: addressOf(settings), ownerUrl, secret: settings.AUTH_SECRET });
  return exitOf(portal);
});
