import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { urlForDatabase, withClient } from '@/scripts/database/connection';
import { ensureTemplate, portalUrlOf } from './template';

/** Where the clones of one test run are made. */
export type TestDatabases = { adminUrl: string; hash: string; run: string };

/** A database of its own. `ownerUrl` may do everything; `portalUrl` is what the portal itself may do. */
export type TestDatabase = { ownerUrl: string; portalUrl: string; drop: () => Promise<void> };

/** Clones the template outside a test file: for browser tests and measurements. */
export async function cloneDatabase(
  { adminUrl, hash, run }: TestDatabases,
  { seeded = false }: { seeded?: boolean } = {},
): Promise<TestDatabase> {
  const template = await ensureTemplate(adminUrl, hash, seeded ? 'seeded' : 'migrated');
  const name = `bindend_clone_${run}_${randomBytes(5).toString('hex')}`;
  const identifier = pg.escapeIdentifier(name);
  await withClient(adminUrl, (client) =>
    client.query(`create database ${identifier} template ${pg.escapeIdentifier(template)}`),
  );
  const ownerUrl = urlForDatabase(adminUrl, name);
  const drop = async () => {
    await withClient(adminUrl, (client) =>
      client.query(`drop database if exists ${identifier} with (force)`),
    );
  };
  return { ownerUrl, portalUrl: await portalUrlOf(ownerUrl), drop };
}
