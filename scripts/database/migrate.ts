import type { DiagnoseMigrationHistoryOutput } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { messageOf, PlainFailure } from '@/scripts/support/plain-failure';
import { projectPath } from '@/scripts/support/project';
import { addressOf, withLock } from './connection';
import { NO_FILTER, readMigrations, withSchemaEngine } from './schema-engine';

/** Where the migrations live. */
export const MIGRATIONS_FOLDER = projectPath('prisma', 'migrations');

/**
 * Applies the migrations that the database does not have yet, in order, and returns their names.
 * `ownerUrl` is an account that owns the database. Prisma's engine does the work and writes Prisma's own
 * history table, so that `prisma migrate deploy` may take over at any time. Two processes that migrate at once
 * wait for each other. Throws a PlainFailure for a history that differs from the folder or a failed migration.
 */
export function applyMigrations(ownerUrl: string, folder: string = MIGRATIONS_FOLDER): Promise<string[]> {
  const migrationsList = readMigrations(folder);
  return withLock(ownerUrl, 'bindend: migrate', () =>
    withSchemaEngine(ownerUrl, async (engine) => {
      const diagnosis = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: NO_FILTER,
      });
      const refusal = refusalOfHistory(diagnosis);
      if (refusal) throw new PlainFailure(`Cannot migrate ${addressOf(ownerUrl)}: ${refusal}`);
      try {
        const { appliedMigrationNames } = await engine.applyMigrations({
          migrationsList,
          filters: NO_FILTER,
        });
        return appliedMigrationNames;
      } catch (error) {
        throw new PlainFailure(`Cannot migrate ${addressOf(ownerUrl)}: ${reasonOf(error)}`);
      }
    }),
  );
}

/** Why a history must not be continued, as a sentence, or null when it may. */
export function refusalOfHistory(diagnosis: DiagnoseMigrationHistoryOutput): string | null {
  const { failedMigrationNames: failed, editedMigrationNames: edited, history } = diagnosis;
  if (failed.length) {
    return `the migration ${failed.join(', ')} failed earlier; restore the backup, or repair by hand and run "npx prisma migrate resolve".`;
  }
  if (edited.length) {
    return `the migration ${edited.join(', ')} was changed after it was applied; put the original file back and write a new migration for the change.`;
  }
  const unknown = history && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : [];
  if (unknown.length) {
    return `the database has the migration ${unknown.join(', ')} that this version of Bindend does not know; start the newer version or restore an older backup.`;
  }
  return null;
}

/** The engine's message holds the error of PostgreSQL, then the places in the engine that it passed. */
function reasonOf(error: unknown): string {
  const text = messageOf(error);
  if (/P3005|schema is not empty/.test(text)) {
    return 'it holds tables that Bindend did not make; point DATABASE_URL to an empty database.';
  }
  const name = /migration_name="([^"]+)"/.exec(text)?.[1];
  const cause = text.replace(/ \d+: [a-z_]+::.*$/, '').replace(/^.*?\bERROR: /, '');
  return name ? `the migration ${name} failed (${cause}); nothing after it was applied.` : `${cause}.`;
}
