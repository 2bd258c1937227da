import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SchemaContainer } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { PlainFailure } from '@/scripts/support/plain-failure';
import { projectPath } from '@/scripts/support/project';
import { urlForDatabase, withClient } from './connection';
import { applyMigrations } from './migrate';
import { MIGRATIONS_FOLDER } from './migration-files';
import { BARE_SCHEMA, NO_FILTER, readSchema, withSchemaEngine } from './schema-engine';

/** Where the Prisma schema lives. */
export const SCHEMA_FOLDER = projectPath('prisma', 'schema');

/**
 * Writes `prisma/migrations/<moment>_<name>/migration.sql` with what brings a database that has all
 * migrations so far to the present schema. Returns the file, or null when there is nothing to change.
 * `ownerUrl` must be able to make and drop a scratch database. Checks are not in the Prisma schema: add
 * them to the file by hand. Policies and triggers stand in files of their own (prisma/policies, prisma/triggers).
 */
export async function authorMigration(
  ownerUrl: string,
  name: string,
  now: Date,
  folders = { schema: SCHEMA_FOLDER, migrations: MIGRATIONS_FOLDER },
): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
    throw new PlainFailure(
      'Name the migration in snake_case, for example: npm run migration -- add_consultations.',
    );
  }
  const script = await withScratchDatabase(ownerUrl, async (scratchUrl) => {
    await applyMigrations(scratchUrl, folders.migrations);
    return diffToSchema(scratchUrl, readSchema(folders.schema));
  });
  if (!script) return null;
  const folder = path.join(folders.migrations, `${timestamp(now)}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), script);
  const lockfile = path.join(folders.migrations, 'migration_lock.toml');
  if (!existsSync(lockfile)) await writeFile(lockfile, 'provider = "postgresql"\n');
  return path.join(folder, 'migration.sql');
}

/** The SQL from the database of `url` to the schema, or an empty string when they are the same. */
async function diffToSchema(url: string, files: SchemaContainer[]): Promise<string> {
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      // "The datasource of this schema" is the database that the engine is connected to.
      from: { tag: 'schemaDatasource', files: [BARE_SCHEMA], configDir: SCHEMA_FOLDER },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    }),
  );
  const script = stdout ?? '';
  return /^\s*(--[^\n]*\s*)*$/.test(script) ? '' : script;
}

async function withScratchDatabase<T>(
  ownerUrl: string,
  work: (scratchUrl: string) => Promise<T>,
): Promise<T> {
  const name = `bindend_scratch_${process.pid}_${Date.now()}`;
  const identifier = pg.escapeIdentifier(name);
  await withClient(ownerUrl, (client) => client.query(`create database ${identifier} template template0`));
  try {
    return await work(urlForDatabase(ownerUrl, name));
  } finally {
    await withClient(ownerUrl, (client) =>
      client.query(`drop database if exists ${identifier} with (force)`),
    );
  }
}

/** UTC, as Prisma names its folders: 20261124093005. */
function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14);
}
