import { randomBytes } from 'node:crypto';
import type { Lifetime } from '@/scripts/support/lifetime';
import { cloneDatabase, type TestDatabase } from '@/tests/support/database/clone-database';
import { ingredientsHash, openTestServer } from '@/tests/support/database/server';
import { dropLeftovers, holdRun } from '@/tests/support/database/template';

/** A database with the facts and the demo, for one command: it is dropped when the command ends. */
export async function seededClone(lifetime: Lifetime): Promise<TestDatabase> {
  const server = await openTestServer();
  lifetime.onEnd(server.stop);
  const databases = {
    adminUrl: server.adminUrl,
    hash: ingredientsHash(),
    run: randomBytes(5).toString('hex'),
  };
  const hold = await holdRun(databases.adminUrl, databases.run, databases.hash);
  lifetime.onEnd(() => hold.end());
  await dropLeftovers(databases.adminUrl, databases.hash);
  const database = await cloneDatabase(databases, { seeded: true });
  lifetime.onEnd(database.drop);
  return database;
}
