import { compareClocks } from '@/scripts/database/clock';
import { confinePortal } from '@/scripts/database/confine';
import { claimPortal, dataFolder, recreateDatabase, startEmbedded } from '@/scripts/database/embedded';
import { migrateDatabase } from '@/scripts/database/migrate';
import { requireOwnConnection, throughPooler } from '@/scripts/database/pooler';
import { ensurePortalRole, portalRoleName } from '@/scripts/database/portal-role';
import { keepSessionKey } from '@/scripts/database/session-key';
import { checkServerVersion } from '@/scripts/database/version';
import type { ProcessPart } from '@/scripts/support/keep-standing';
import type { Lifetime } from '@/scripts/support/lifetime';
import { step } from '@/scripts/support/progress';
import { PROJECT } from '@/scripts/support/project';

/** What the database must become. Without `externalUrl` the embedded PostgreSQL in `folder` is started. */
export type DatabaseWish = {
  externalUrl?: string | undefined;
  /** A pooler between the portal and that database. */
  poolerUrl?: string | undefined;
  folder?: string;
  /** Begin with an empty database every time; only with an embedded one. */
  fresh?: boolean;
  secret: string;
  demo: boolean;
};

/** `part` is what must be kept standing; null for a PostgreSQL that others look after. */
type Reached = { ownerUrl: string; part: ProcessPart | null };

/**
 * Starts or reaches PostgreSQL, migrates it, makes the portal's role and fills it the first time; a line of
 * progress for each. The Prisma client must have been generated.
 */
export async function prepareDatabase(lifetime: Lifetime, wish: DatabaseWish) {
  const { ownerUrl, part } = wish.externalUrl
    ? await reach(wish.externalUrl)
    : await startOwn(lifetime, wish.folder ?? dataFolder(PROJECT), wish.fresh ?? false);
  await step('Compare the clocks of machine and database', () => compareClocks(ownerUrl));
  await step('Migrate the database', async () => {
    const { applied, replaced } = await migrateDatabase(ownerUrl);
    const done = [
      ...(applied.length ? [`${applied.length} applied`] : []),
      ...(replaced ? ['policies and triggers replaced'] : []),
    ];
    return done.join(', ') || 'up to date';
  });
  let portalUrl = '';
  await step('Make the portal’s own database account', async () => {
    portalUrl = await ensurePortalRole(ownerUrl, wish.secret);
    await keepSessionKey(ownerUrl, wish.secret);
  });
  if (wish.poolerUrl) portalUrl = await reachPooler(portalUrl, wish.poolerUrl);
  await step('Confine it to what the portal does', async () => {
    const open = await confinePortal(ownerUrl, portalRoleName(ownerUrl), part !== null);
    return open.length ? `WARNING: it may still ${open.join(', ')}; see docs/operations.md` : 'done';
  });
  await step('Load municipalities, standards and decisions', async () => {
    // Here and not above: it imports the generated client, which a fresh clone does not have at first.
    const { seedDatabase } = await import('@/scripts/database/seed');
    return (await seedDatabase(ownerUrl, { demo: wish.demo })) ? 'loaded' : 'loaded before';
  });
  return { ownerUrl, portalUrl, part };
}

async function reach(url: string): Promise<Reached> {
  await step('Reach PostgreSQL at DATABASE_URL', async () => {
    const version = await checkServerVersion(url);
    await requireOwnConnection(url);
    return `version ${version}`;
  });
  return { ownerUrl: url, part: null };
}

async function reachPooler(portalUrl: string, poolerUrl: string): Promise<string> {
  let url = '';
  await step('Reach the pooler at DATABASE_POOLER_URL', async () => {
    url = await throughPooler(portalUrl, poolerUrl);
  });
  return url;
}

async function startOwn(lifetime: Lifetime, folder: string, fresh: boolean): Promise<Reached> {
  const reached: Reached = { ownerUrl: '', part: null };
  await step('Start PostgreSQL', async () => {
    const server = await startEmbedded({ folder, projectFolder: PROJECT });
    lifetime.onEnd(server.stop);
    let release = await claimPortal(server);
    lifetime.onEnd(() => release());
    const standUp = async () => {
      await server.standUp();
      release = await claimPortal(server);
    };
    reached.ownerUrl = server.ownerUrl;
    reached.part = { name: 'PostgreSQL', pid: server.pid, fallen: server.fallen, standUp };
    if (fresh) await recreateDatabase(server.ownerUrl);
    return `version ${await checkServerVersion(server.ownerUrl)} on port ${server.port}`;
  });
  return reached;
}
