import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { urlForDatabase, withClient } from '@/scripts/database/connection';
import { ensureTemplate, portalUrlOf } from './template';

/** Where the clones of this run are made; given by the global set-up to every test file. */
export type TestDatabases = { adminUrl: string; hash: string; run: string };

declare module 'vitest' {
  export interface ProvidedContext {
    databases: TestDatabases;
  }
}

/** A database of its own. `ownerUrl` may do everything; `portalUrl` is what the portal itself may do. */
export type TestDatabase = { ownerUrl: string; portalUrl: string; drop: () => Promise<void> };

/**
 * Clones the template: one call per test file, in `beforeAll`, with `drop` in `afterAll`.
 * `seeded` gives the facts and the demo accounts too.
 */
export function createDatabase(options: { seeded?: boolean } = {}): Promise<TestDatabase> {
  return cloneDatabase(inject('databases'), options);
}

/** The same outside a test file (browser tests, measurements). */
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
