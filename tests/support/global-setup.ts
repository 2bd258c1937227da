import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import type { TestDatabases } from './database/clone-database';
import { ingredientsHash, openTestServer } from './database/server';
import { dropLeftovers, ensureTemplate, holdRun } from './database/template';

/** Starts the test server and makes the template once; the returned function stops it after the last file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer();
  const databases: TestDatabases = {
    adminUrl: server.adminUrl,
    hash: ingredientsHash(),
    run: randomBytes(5).toString('hex'),
  };
  const hold = await holdRun(databases.adminUrl, databases.run, databases.hash);
  try {
    await dropLeftovers(databases.adminUrl, databases.hash);
    await ensureTemplate(databases.adminUrl, databases.hash, 'migrated');
  } catch (error) {
    await hold.end();
    await server.stop();
    throw error;
  }
  project.provide('databases', databases);
  return async () => {
    await hold.end();
    await dropLeftovers(databases.adminUrl, databases.hash).catch(() => undefined);
    await server.stop();
  };
}
