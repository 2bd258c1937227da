import pg from 'pg';
import { lockKey, urlForDatabase, withClient, withLock } from '@/scripts/database/connection';
import { migrateDatabase } from '@/scripts/database/migrate';
import { ensurePortalRole } from '@/scripts/database/portal-role';

/** One login role serves all clones: roles belong to the server, not to a database. */
const TEST_ROLE = 'bindend_test_portal_login';
/** Not a secret: the server listens on this machine only and holds made-up data. */
const TEST_SECRET = 'the secret of databases that live for one test file';

/** Which template: only migrated, or with the seed too. */
export type TemplateKind = 'migrated' | 'seeded';

/** `bindend_template_<hash>`, or `..._seeded`. */
export function templateName(hash: string, kind: TemplateKind): string {
  return `bindend_template_${hash}${kind === 'seeded' ? '_seeded' : ''}`;
}

/**
 * Makes the template when it is not there yet and returns its name. Test processes that ask at once wait for
 * the first. PostgreSQL's own template mark is set last, so that a killed run never leaves half a template.
 */
export async function ensureTemplate(adminUrl: string, hash: string, kind: TemplateKind): Promise<string> {
  const name = templateName(hash, kind);
  if (await isFinished(adminUrl, name)) return name;
  const base = kind === 'seeded' ? await ensureTemplate(adminUrl, hash, 'migrated') : 'template0';
  await withLock(adminUrl, `bindend: template ${name}`, async (client) => {
    if (await isFinished(adminUrl, name)) return;
    const identifier = pg.escapeIdentifier(name);
    const url = urlForDatabase(adminUrl, name);
    await client.query(`drop database if exists ${identifier} with (force)`);
    await client.query(`create database ${identifier} template ${pg.escapeIdentifier(base)}`);
    if (kind === 'seeded') {
      const { seedDatabase } = await import('@/scripts/database/seed');
      await seedDatabase(url, { demo: true });
    } else await migrateDatabase(url);
    await portalUrlOf(url);
    await client.query(`alter database ${identifier} with is_template true allow_connections false`);
  });
  return name;
}

/** The URL with which the portal's own role reaches a clone. */
export function portalUrlOf(ownerUrl: string): Promise<string> {
  return ensurePortalRole(ownerUrl, TEST_SECRET, TEST_ROLE);
}

async function isFinished(adminUrl: string, name: string): Promise<boolean> {
  return withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query(
      'select 1 from pg_database where datname = $1 and datistemplate',
      [name],
    );
    return rowCount === 1;
  });
}

/** The locks by which a run shows that its databases are in use, so that another run does not clean them up. */
export async function holdRun(adminUrl: string, run: string, hash: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('select pg_advisory_lock_shared($1), pg_advisory_lock_shared($2)', [
    lockKey(`bindend: run ${run}`),
    lockKey(`bindend: hash ${hash}`),
  ]);
  return client;
}

/** Drops templates of other migrations than `hash`, and clones of runs that ended or were killed. */
export async function dropLeftovers(adminUrl: string, hash: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where datname ~ '^bindend_(template|clone)_'",
    );
    for (const { datname } of rows) {
      const [, kind, id] = /^bindend_(template|clone)_([0-9a-z]+)/.exec(datname) ?? [];
      if (id === hash) continue;
      const key = lockKey(`bindend: ${kind === 'clone' ? 'run' : 'hash'} ${id}`);
      const { rows: locks } = await client.query<{ free: boolean }>(
        'select pg_try_advisory_lock($1) as free',
        [key],
      );
      if (!locks[0]?.free) continue;
      const identifier = pg.escapeIdentifier(datname);
      if (kind === 'template') await client.query(`alter database ${identifier} with is_template false`);
      await client.query(`drop database if exists ${identifier} with (force)`);
      await client.query('select pg_advisory_unlock($1)', [key]);
    }
  });
}
