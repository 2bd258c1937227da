import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { urlForDatabase, withClient } from '@/scripts/database/connection';
import { applyMigrations, migrateDatabase } from '@/scripts/database/migrate';
import { MIGRATIONS_FOLDER, readMigrations } from '@/scripts/database/migration-files';
import { projectPath } from '@/scripts/support/project';
import { createDatabase, type TestDatabase } from '@/tests/support/database/clone';
import { readRules } from '@/tests/support/database/rules-in-force';
import { prisma } from '@/tests/support/prisma-cli/prisma';

const { adminUrl, run } = inject('databases');
const empty = `bindend_clone_${run}_prisma`;
const names = readMigrations(MIGRATIONS_FOLDER).map(({ name }) => name);
let ours: TestDatabase;

beforeAll(async () => {
  ours = await createDatabase();
  await withClient(adminUrl, (client) => client.query(`create database ${empty} template template0`));
});
afterAll(async () => {
  await ours.drop();
  await withClient(adminUrl, (client) => client.query(`drop database if exists ${empty} with (force)`));
});

/** All that Prisma keeps of a migration, without the moments and the identifier, which differ per database. */
async function historyOf(url: string) {
  const { rows } = await withClient(url, (client) =>
    client.query(
      `select migration_name as name, checksum, applied_steps_count as steps, logs,
         finished_at is not null as finished, rolled_back_at is not null as rolled_back
       from _prisma_migrations order by started_at`,
    ),
  );
  return rows;
}

// On Windows a script cannot stand in for a program.
describe.skipIf(process.platform === 'win32')("Prisma's own command line", { timeout: 180_000 }, () => {
  it('finds nothing to do after Bindend migrated', async () => {
    const deploy = await prisma(ours.ownerUrl, 'migrate', 'deploy');
    expect(deploy.output).toContain('No pending migrations to apply.');
    expect(deploy.code).toBe(0);
    const status = await prisma(ours.ownerUrl, 'migrate', 'status');
    expect(status.output).toContain('Database schema is up to date!');
    expect(status.code).toBe(0);
  });

  it('writes the same history into an empty database, with which Bindend goes on', async () => {
    const url = urlForDatabase(adminUrl, empty);
    const before = await prisma(url, 'migrate', 'status');
    expect(before.output).toContain('have not yet been applied');
    expect(before.code).toBe(1);
    const { output, code } = await prisma(url, 'migrate', 'deploy');
    expect(output).toContain('All migrations have been successfully applied.');
    expect(code).toBe(0);
    expect(await migrateDatabase(url)).toEqual({ applied: [], replaced: true });
    expect(await readRules(url)).toEqual(await readRules(ours.ownerUrl));
    const history = await historyOf(url);
    expect(history.map(({ name }) => name)).toEqual(names);
    expect(history).toEqual(await historyOf(ours.ownerUrl));
  });

  it('refuses to go on after a migration that failed, as Bindend does', async () => {
    const { ownerUrl, drop } = await createDatabase();
    await withClient(ownerUrl, (client) =>
      client.query('update _prisma_migrations set finished_at = null where migration_name = $1', [names[1]]),
    );
    const { output, code } = await prisma(ownerUrl, 'migrate', 'deploy');
    expect(output).toContain('P3009');
    expect(output).toContain(names[1]);
    expect(code).toBe(1);
    await expect(applyMigrations(ownerUrl)).rejects.toThrow(`${names[1]} failed earlier`);
    await drop();
  });

  it('lets a migration pass that was edited after it was applied, which Bindend refuses', async () => {
    const { ownerUrl, drop } = await createDatabase();
    await withClient(ownerUrl, (client) =>
      client.query('update _prisma_migrations set checksum = $2 where migration_name = $1', [
        names[1],
        '0'.repeat(64),
      ]),
    );
    const { output } = await prisma(ownerUrl, 'migrate', 'deploy');
    expect(output).toContain('No pending migrations to apply.');
    await expect(applyMigrations(ownerUrl)).rejects.toThrow(`${names[1]} was changed after`);
    await drop();
  });
});

describe('the schema engine as WebAssembly', () => {
  it("has the version of the native engine that Prisma's command line would download", () => {
    const versionOf = (name: string) =>
      JSON.parse(readFileSync(projectPath('node_modules', '@prisma', name, 'package.json'), 'utf8')).version;
    expect(versionOf('schema-engine-wasm')).toBe(versionOf('engines-version'));
  });
});
