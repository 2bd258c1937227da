import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { PlainFailure } from '@/scripts/support/plain-failure';
import { checksumOf, hasChecksum, type Migration } from './migration-files';

/** A line of the history: a migration that was begun in this database and not rolled back by hand. */
export type Applied = { name: string; checksum: string; finished: boolean };

/** Prisma's own table, as its engine makes it. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** The history of a database. Throws a PlainFailure for one without history that holds tables of somebody else. */
export async function readHistory(client: pg.Client): Promise<Applied[]> {
  const { rows: found } = await client.query<{ kept: boolean; tables: number }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS kept, count(*)::int AS tables FROM pg_class
     WHERE relnamespace = to_regnamespace(current_schema()) AND relkind IN ('r', 'p')`,
  );
  if (!found[0]?.kept) {
    if (found[0]?.tables) {
      throw new PlainFailure(
        'it holds tables that Bindend did not make; point DATABASE_URL to an empty database.',
      );
    }
    return [];
  }
  const { rows } = await client.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
}

/** Why a history must not be continued with these migrations, as a sentence, or null when it may. */
export function refusalOfHistory(history: Applied[], migrations: Migration[]): string | null {
  const scripts = new Map(migrations.map(({ name, script }) => [name, script]));
  const names = (refused: Applied[]) => refused.map(({ name }) => name).join(', ');
  const failed = history.filter(({ finished }) => !finished);
  if (failed.length) {
    return `the migration ${names(failed)} failed earlier; restore the backup, or repair by hand and run "npx prisma migrate resolve".`;
  }
  const edited = history.filter(({ name, checksum }) => {
    const script = scripts.get(name);
    return script !== undefined && !hasChecksum(script, checksum);
  });
  if (edited.length) {
    return `the migration ${names(edited)} was changed after it was applied; put the original file back and write a new migration for the change.`;
  }
  const unknown = history.filter(({ name }) => !scripts.has(name));
  if (unknown.length) {
    return `the database has the migration ${names(unknown)} that this version of Bindend does not know; start the newer version or restore an older backup.`;
  }
  return null;
}

/** Makes the table of the history when there is none. */
export async function keepHistory(client: pg.Client): Promise<void> {
  await client.query(TABLE);
}

/** Writes down that a migration was applied, or why it was not. */
export async function noteMigration(
  client: pg.Client,
  { name, script }: Migration,
  failure: string | null,
): Promise<void> {
  await client.query(
    `INSERT INTO "_prisma_migrations"
       ("id", "checksum", "migration_name", "started_at", "finished_at", "logs", "applied_steps_count")
     VALUES ($1, $2, $3, now(), CASE WHEN $4::text IS NULL THEN clock_timestamp() END, $4, $5)`,
    [randomUUID(), checksumOf(script), name, failure, failure === null ? 1 : 0],
  );
}
