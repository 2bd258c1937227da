import type pg from 'pg';
import { messageOf, PlainFailure } from '@/scripts/support/plain-failure';
import { addressOf, withLock } from './connection';
import { MIGRATIONS_FOLDER, type Migration, readMigrations } from './migration-files';
import { keepHistory, noteMigration, readHistory, refusalOfHistory } from './migration-history';
import { POLICIES_HOME, readPolicyFiles } from './policy-files';
import { replacePolicies } from './replace-policies';
import { runScript, ScriptFailure } from './run-script';

/** The lock that Prisma's own engine takes while it migrates. */
const PRISMA_LOCK = '72707369';

/** What came of migrating: the names of the migrations that were applied, and whether policies and triggers were replaced. */
export type Migrated = { applied: string[]; replaced: boolean };

/**
 * Applies the migrations that the database does not have yet, in order, and then brings policies and triggers to what their
 * files say. `ownerUrl` is an account that owns the database. The history is Prisma's own, so that `prisma migrate deploy`
 * may take over at any time. Two processes that migrate at once wait for each other. Throws a PlainFailure for a history
 * that differs from the folder, a failed migration or a file with a mistake.
 */
export function migrateDatabase(
  ownerUrl: string,
  { migrations = MIGRATIONS_FOLDER, policies = POLICIES_HOME } = {},
): Promise<Migrated> {
  return alone(ownerUrl, async (client) => {
    const known = readMigrations(migrations);
    const applied = await applyMissing(client, known);
    const names = known.map(({ name }) => name);
    return { applied, replaced: await replacePolicies(client, readPolicyFiles(policies), names) };
  });
}

/** Only the migrations, as `prisma migrate deploy` would: the tables, with policies as they once were. Returns their names. */
export function applyMigrations(ownerUrl: string, folder: string = MIGRATIONS_FOLDER): Promise<string[]> {
  return alone(ownerUrl, (client) => applyMissing(client, readMigrations(folder)));
}

function alone<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withLock(ownerUrl, 'bindend: migrate', async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    try {
      return await work(client);
    } catch (error) {
      if (!(error instanceof PlainFailure)) throw error;
      throw new PlainFailure(`Cannot migrate ${addressOf(ownerUrl)}: ${error.message}`, { cause: error });
    }
  });
}

async function applyMissing(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  const history = await readHistory(client);
  const refusal = refusalOfHistory(history, migrations);
  if (refusal) throw new PlainFailure(refusal);
  await keepHistory(client);
  const missing = migrations.filter(({ name }) => !history.some((applied) => applied.name === name));
  for (const migration of missing) await applyOne(client, migration);
  return missing.map(({ name }) => name);
}

/** The script and its line of the history are one transaction: a process that is killed leaves neither. */
async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await runScript(client, migration.script);
    await noteMigration(client, migration, null);
    await client.query('COMMIT');
  } catch (error) {
    // A connection that is gone took the transaction along.
    await client
      .query('ROLLBACK')
      .then(() => noteMigration(client, migration, messageOf(error)))
      .catch(() => undefined);
    const line = error instanceof ScriptFailure ? error.line : null;
    const place = line === null ? '' : ` at ${migration.name}/migration.sql:${line}`;
    throw new PlainFailure(
      `the migration ${migration.name} failed${place} (${messageOf(error)}); nothing after it was applied.`,
      { cause: error },
    );
  }
}
