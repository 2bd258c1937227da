import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { authorMigration, SCHEMA_FOLDER } from '@/scripts/database/author-migration';
import { urlForDatabase, withClient } from '@/scripts/database/connection';
import { applyMigrations } from '@/scripts/database/migrate';
import { MIGRATIONS_FOLDER } from '@/scripts/database/migration-files';

const { adminUrl, run } = inject('databases');
const name = `bindend_clone_${run}_migrations`;
const ownerUrl = urlForDatabase(adminUrl, name);
const FIRST = 'create table first (id int primary key);\n';
let folder = '';

function addMigration(title: string, sql: string): void {
  mkdirSync(path.join(folder, title), { recursive: true });
  writeFileSync(path.join(folder, title, 'migration.sql'), sql);
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bindend-migrations-'));
});
beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  addMigration('20260101000000_first', FIRST);
  await withClient(adminUrl, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template template0`);
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await withClient(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
});

describe('migrations', () => {
  it('are applied once, in order, and kept in the history that Prisma itself reads', async () => {
    addMigration('20260102000000_second', 'alter table first add column name text;\n');
    expect(await applyMigrations(ownerUrl, folder)).toEqual([
      '20260101000000_first',
      '20260102000000_second',
    ]);
    expect(await applyMigrations(ownerUrl, folder)).toEqual([]);
    const { rows } = await withClient(ownerUrl, (client) =>
      client.query(
        `select migration_name, checksum, finished_at is not null as finished, applied_steps_count
         from _prisma_migrations order by started_at`,
      ),
    );
    expect(rows).toHaveLength(2);
    // The checksum is the SHA-256 of the file: `prisma migrate deploy` compares the same.
    expect(rows[0]).toMatchObject({
      checksum: createHash('sha256').update(FIRST).digest('hex'),
      finished: true,
      applied_steps_count: 1,
    });
  });

  it('need no WebAssembly', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    try {
      expect(await applyMigrations(ownerUrl, folder)).toHaveLength(1);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('are applied by one of two processes that start at once', async () => {
    const applied = await Promise.all([applyMigrations(ownerUrl, folder), applyMigrations(ownerUrl, folder)]);
    expect(applied.flat()).toEqual(['20260101000000_first']);
  });

  it('keep a function body with semicolons whole', async () => {
    addMigration(
      '20260102000000_body',
      "create function two() returns int language plpgsql as $$ begin perform 1; return 2; end $$;\nselect 'a;b';\n",
    );
    await applyMigrations(ownerUrl, folder);
    const { rows } = await withClient(ownerUrl, (client) => client.query('select two()'));
    expect(rows).toEqual([{ two: 2 }]);
  });

  it('leave nothing behind when one fails, and say so now and at the next start', async () => {
    addMigration('20260102000000_broken', 'create table half (id int);\nselect 1 / 0;\n');
    await expect(applyMigrations(ownerUrl, folder)).rejects.toThrow(
      /20260102000000_broken failed at 20260102000000_broken\/migration\.sql:2 \(division by zero\); nothing after it was applied\.$/,
    );
    const { rows } = await withClient(ownerUrl, (client) =>
      client.query("select to_regclass('half') as half"),
    );
    expect(rows).toEqual([{ half: null }]);
    await expect(applyMigrations(ownerUrl, folder)).rejects.toThrow(/20260102000000_broken failed earlier/);
  });

  it('name the line of a mistake that PostgreSQL points at', async () => {
    addMigration('20260102000000_typo', '-- ‘naïve’ 🗳\ncreate table a (id int);\n\ncreate tabel b ();\n');
    await expect(applyMigrations(ownerUrl, folder)).rejects.toThrow(
      /at 20260102000000_typo\/migration\.sql:4 \(syntax error/,
    );
  });

  it('go on after one that failed was resolved by hand', async () => {
    addMigration('20260102000000_broken', 'select 1 / 0;\n');
    await expect(applyMigrations(ownerUrl, folder)).rejects.toThrow(/division by zero/);
    await withClient(ownerUrl, (client) =>
      client.query('update _prisma_migrations set rolled_back_at = now() where finished_at is null'),
    );
    addMigration('20260102000000_broken', 'select 1;\n');
    expect(await applyMigrations(ownerUrl, folder)).toEqual(['20260102000000_broken']);
  });

  it('are known with the line ends of another system', async () => {
    addMigration('20260101000000_first', FIRST.replaceAll('\n', '\r\n'));
    await applyMigrations(ownerUrl, folder);
    addMigration('20260101000000_first', FIRST);
    expect(await applyMigrations(ownerUrl, folder)).toEqual([]);
  });

  it('that were edited after they were applied are refused', async () => {
    await applyMigrations(ownerUrl, folder);
    addMigration('20260101000000_first', 'create table other (id int);\n');
    await expect(applyMigrations(ownerUrl, folder)).rejects.toThrow(/20260101000000_first was changed after/);
  });

  it('that only the database knows are refused: it belongs to a newer version', async () => {
    addMigration('20260102000000_newer', 'create table newer (id int);\n');
    await applyMigrations(ownerUrl, folder);
    rmSync(path.join(folder, '20260102000000_newer'), { recursive: true });
    await expect(applyMigrations(ownerUrl, folder)).rejects.toThrow(/20260102000000_newer that this version/);
  });

  it('do not touch a database with tables of somebody else', async () => {
    await withClient(ownerUrl, (client) => client.query('create table theirs (id int)'));
    await expect(applyMigrations(ownerUrl, folder)).rejects.toThrow(/empty database/);
  });
});

describe('a new migration', () => {
  it('holds what is missing between the migrations and the schema', async () => {
    const files = { schema: mkdtempSync(path.join(tmpdir(), 'bindend-schema-')), migrations: folder };
    writeFileSync(
      path.join(files.schema, 'main.prisma'),
      'datasource db {\n  provider = "postgresql"\n}\n\nmodel first {\n  id Int @id\n  name String?\n}\n',
    );
    const file = await authorMigration(adminUrl, 'add_name', new Date('2026-11-24T09:30:05Z'), files);
    expect(file).toBe(path.join(folder, '20261124093005_add_name', 'migration.sql'));
    await applyMigrations(ownerUrl, folder);
    expect(await authorMigration(adminUrl, 'nothing_left', new Date(), files)).toBeNull();
    rmSync(files.schema, { recursive: true });
  });

  it('needs a name in snake case', async () => {
    await expect(authorMigration(adminUrl, 'Add Name', new Date())).rejects.toThrow(/snake_case/);
  });

  it('is not needed now: the schema and the migrations agree', async () => {
    const copy = mkdtempSync(path.join(tmpdir(), 'bindend-agree-'));
    cpSync(MIGRATIONS_FOLDER, copy, { recursive: true });
    const written = await authorMigration(adminUrl, 'agree', new Date(), {
      schema: SCHEMA_FOLDER,
      migrations: copy,
    });
    const missing = written ? readFileSync(written, 'utf8') : '';
    rmSync(copy, { recursive: true });
    expect(missing).toBe('');
  });
});
