import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { databaseNameOf, urlForDatabase, withClient } from '@/scripts/database/connection';
import { applyMigrations, migrateDatabase } from '@/scripts/database/migrate';
import { MIGRATIONS_FOLDER } from '@/scripts/database/migration-files';
import { POLICIES_HOME, readPolicyFiles } from '@/scripts/database/policy-files';
import { withAccount } from '@/scripts/database/portal-role';
import { seedDatabase } from '@/scripts/database/seed';
import { createDatabase, type TestDatabase } from '@/tests/support/database/clone';
import { type RulesInForce, readRules } from '@/tests/support/database/rules-in-force';

const { adminUrl, run } = inject('databases');
const home = mkdtempSync(path.join(tmpdir(), 'bindend-policies-'));
const made: string[] = [];
let fresh: TestDatabase;
let seeded: TestDatabase;

beforeAll(async () => {
  fresh = await createDatabase();
  seeded = await createDatabase({ seeded: true });
});
afterAll(async () => {
  rmSync(home, { recursive: true, force: true });
  await Promise.all([fresh.drop(), seeded.drop()]);
  await withClient(adminUrl, async (client) => {
    for (const name of made) await client.query(`drop database if exists ${name} with (force)`);
  });
});

/** An empty database. */
async function emptyDatabase(): Promise<string> {
  const name = `bindend_clone_${run}_${randomUUID().slice(0, 8)}`;
  made.push(name);
  await withClient(adminUrl, (client) => client.query(`create database ${name} template template0`));
  return urlForDatabase(adminUrl, name);
}

/** A copy of our files of policies and triggers in which `change` was made to the text of one. */
function changedFiles(file: string, change: (text: string) => string): { policies: string } {
  for (const folder of ['policies', 'triggers']) {
    cpSync(path.join(POLICIES_HOME, folder), path.join(home, folder), { recursive: true });
  }
  const text = readFileSync(path.join(home, file), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(path.join(home, file), changed);
  return { policies: home };
}

/** The lines that only one of two states has. */
function difference(before: RulesInForce, after: RulesInForce) {
  const kinds = Object.keys(before) as (keyof RulesInForce)[];
  const only = (a: RulesInForce, b: RulesInForce) =>
    kinds.flatMap((kind) => a[kind].filter((line) => !b[kind].includes(line)));
  return { gone: only(before, after), come: only(after, before) };
}

function execute(url: string, sql: string): Promise<pg.QueryResult> {
  return withClient(url, (client) => client.query(sql));
}

describe('the files of policies and triggers', () => {
  it('are all that is in force in an old database with data, as in a new one', async () => {
    const old = await emptyDatabase();
    await applyMigrations(old);
    await seedDatabase(old, { demo: true });
    await execute(
      old,
      `create policy "by_hand" on "vote" using (true); grant update on "vote" to "bindend_portal";
       create function "by_hand"() returns trigger language plpgsql as 'begin return new; end';
       create trigger "by_hand" before insert on "vote" for each row execute function "by_hand"();
       grant execute on function "session_seal"(uuid, uuid, text, timestamptz) to public;
       alter table "vote" disable trigger "vote_is_final"`,
    );
    const votes = await execute(old, 'select count(*) from municipality');
    expect(await migrateDatabase(old)).toEqual({ applied: [], replaced: true });
    expect(await readRules(old)).toEqual(await readRules(fresh.ownerUrl));
    expect((await execute(old, 'select count(*) from municipality')).rows).toEqual(votes.rows);
    expect(await migrateDatabase(old)).toEqual({ applied: [], replaced: false });
  });

  it('are replaced once by two processes that start at once on an empty database, and on one with data', async () => {
    const url = await emptyDatabase();
    const first = await Promise.all([migrateDatabase(url), migrateDatabase(url)]);
    expect(first.map(({ replaced }) => replaced).sort()).toEqual([false, true]);
    expect(first.map(({ applied }) => applied.length > 0).sort()).toEqual([false, true]);
    expect(await readRules(url)).toEqual(await readRules(fresh.ownerUrl));
    const changed = changedFiles('policies/fund.sql', (text) => `${text}\n-- Said again.\n`);
    const next = await Promise.all([migrateDatabase(url, changed), migrateDatabase(url, changed)]);
    expect(next.map(({ replaced }) => replaced).sort()).toEqual([false, true]);
  });

  it('come after the migration that they need', async () => {
    const url = await emptyDatabase();
    await migrateDatabase(url);
    const migrations = path.join(home, 'migrations');
    cpSync(MIGRATIONS_FOLDER, migrations, { recursive: true });
    cpSync(path.join(migrations, '20261125020000_mail'), path.join(migrations, '20990101000000_later'), {
      recursive: true,
    });
    writeFileSync(
      path.join(migrations, '20990101000000_later', 'migration.sql'),
      'CREATE TABLE "later" ("id" INT PRIMARY KEY);\n',
    );
    const files = changedFiles(
      'policies/fund.sql',
      (text) => `${text}SELECT "open_table"('later', 'true');\n`,
    );
    expect(await migrateDatabase(url, { migrations, ...files })).toEqual({
      applied: ['20990101000000_later'],
      replaced: true,
    });
    expect((await readRules(url)).policies).toContainEqual(expect.stringMatching(/^later select_scope/));
  });
});

describe('a mistake in a file', () => {
  const MISTAKES: [string, string, RegExp][] = [
    [
      'policies/fund.sql',
      'CREATE POLICI "x" ON "budget";',
      /fund\.sql:\d+ has a mistake \(syntax error at or near "POLICI"\)/,
    ],
    [
      'policies/fund.sql',
      `SELECT "open_table"('budget', 'nobody = 1');`,
      /fund\.sql:\d+ has a mistake \(policy "base" for table "budget" already exists\)/,
    ],
    [
      'policies/mail.sql',
      'CREATE POLICY "x" ON "budget" USING (colour = 1);',
      /mail\.sql:\d+ has a mistake \(column "colour" does not exist\)/,
    ],
    [
      'triggers/fund.sql',
      'SELECT 1;\nSELECT 1 / 0;',
      /triggers\/fund\.sql:\d+ has a mistake \(division by zero\)/,
    ],
    [
      'triggers/sso.sql',
      'CREATE FUNCTION "x"() RETURNS int LANGUAGE sql AS $$\n SELECT 1 FROM "nowhere" $$;',
      /sso\.sql:\d+ has a mistake \(relation "nowhere" does not exist\)/,
    ],
  ];

  it.each(MISTAKES)('in %s is named with its line, and changes nothing: %s', async (file, mistake, said) => {
    let line = 0;
    const files = changedFiles(file, (text) => {
      line = `${text}${mistake}`.split('\n').length;
      return `${text}${mistake}\n`;
    });
    const before = await readRules(seeded.ownerUrl);
    const failure = await migrateDatabase(seeded.ownerUrl, files).then(
      () => '',
      (error: Error) => `${error.name}: ${error.message}`,
    );
    expect(failure).toMatch(/^PlainFailure: Cannot migrate .*; policies and triggers are as they were\.$/);
    expect(failure).toMatch(said);
    expect(failure).toContain(`prisma/${file}:${line}`);
    expect(await readRules(seeded.ownerUrl)).toEqual(before);
    expect(await migrateDatabase(seeded.ownerUrl)).toEqual({ applied: [], replaced: false });
  });

  it('that takes away a function on which a policy stands is said where the policy is', async () => {
    const files = changedFiles('policies/platform.sql', (text) =>
      text.replace(/CREATE OR REPLACE FUNCTION "current_tenant".*?\$\$;/s, ''),
    );
    await expect(migrateDatabase(seeded.ownerUrl, files)).rejects.toThrow(
      /policies\/\w+\.sql:\d+ has a mistake \(function current_tenant\(\) does not exist\)/,
    );
  });
});

describe('a changed file', () => {
  it('is in force at the next start, on a database with data: a policy, a right, a trigger and a function', async () => {
    const { ownerUrl, drop } = await createDatabase({ seeded: true });
    const before = await readRules(ownerUrl);
    const names = changedFiles('triggers/standards.sql', () => '-- Nothing any more.\n');
    const file = path.join(home, 'policies', 'standards.sql');
    writeFileSync(file, readFileSync(file, 'utf8').replace("'standing'", "'summary_nl'"));
    expect(await migrateDatabase(ownerUrl, names)).toEqual({ applied: [], replaced: true });
    const { gone, come } = difference(before, await readRules(ownerUrl));
    expect(come).toEqual(['standard summary_nl UPDATE to bindend_portal f']);
    expect(gone.map((line) => line.split('\n')[0]?.slice(0, 60))).toEqual([
      expect.stringContaining('TRIGGER standard_search_text'),
      expect.stringContaining('FUNCTION public.fill_search_text()'),
      'standard standing UPDATE to bindend_portal f',
    ]);
    await drop();
  });

  it('leaves no moment without policies, while the portal reads and somebody holds a table', async () => {
    const { ownerUrl, portalUrl, drop } = await createDatabase({ seeded: true });
    const held = new pg.Client({ connectionString: ownerUrl });
    await held.connect();
    await held.query('begin; select count(*) from obligation');
    const release = setTimeout(() => void held.query('commit'), 2_500);
    let reads = 0;
    let isDone = false;
    const portal = withClient(portalUrl, async (client) => {
      while (!isDone) {
        const { rows } = await client.query('select count(*)::int as n from obligation');
        expect(rows).toEqual([{ n: 0 }]);
        // A function that the portal calls itself, and that waits for a table in its midst.
        await client.query("select password_settings('nobody@test.example')");
        reads += 1;
      }
    });
    for (const word of ['one', 'two', 'three']) {
      const files = changedFiles('policies/fund.sql', (text) => `${text}-- ${word}\n`);
      expect((await migrateDatabase(ownerUrl, files)).replaced).toBe(true);
    }
    isDone = true;
    await portal;
    expect(reads).toBeGreaterThan(3);
    const { rows } = await held.query('select count(*)::int as n from pg_policies');
    expect(rows[0].n).toBeGreaterThan(200);
    clearTimeout(release);
    await held.end();
    await drop();
  });
});

describe('an owner who is no superuser', () => {
  const owner = `bindend_clone_${run}_owner`;

  it('keeps what is theirs when a superuser migrates: their functions get no more rights', async () => {
    const url = await emptyDatabase();
    await withClient(adminUrl, async (client) => {
      await client.query(`create role ${owner} login createrole password 'owner'`);
      await client.query(`grant bindend_portal to ${owner} with admin option`);
      await client.query(`alter database ${databaseNameOf(url)} owner to ${owner}`);
    });
    await migrateDatabase(withAccount(url, owner, 'owner'));
    const before = await readRules(url);
    expect(before.functions.filter((line) => !line.includes(` ${owner} {`))).toEqual([]);
    const changed = changedFiles('policies/fund.sql', (text) => `${text}-- Said again.\n`);
    expect((await migrateDatabase(url, changed)).replaced).toBe(true);
    expect(await readRules(url)).toEqual(before);
    // It does not go on with the rights of the superuser, nor with those of the owner.
    expect((await migrateDatabase(withAccount(url, owner, 'owner'))).replaced).toBe(true);
    expect(await readRules(url)).toEqual(before);
    await withClient(url, (client) => client.query(`drop owned by ${owner} cascade`));
    await withClient(adminUrl, async (client) => {
      await client.query(`drop database ${databaseNameOf(url)} with (force)`);
      await client.query(`drop owned by ${owner} cascade`);
      await client.query(`drop role ${owner}`);
    });
  });
});

describe('what was brought last', () => {
  it('is kept where the portal can not read or change it', async () => {
    for (const sql of [
      'select * from "_bindend"."policies_in_force"',
      'delete from "_bindend"."policies_in_force"',
    ]) {
      await expect(execute(seeded.portalUrl, sql)).rejects.toThrow(/permission denied for schema/);
    }
    expect((await execute(seeded.ownerUrl, 'select * from "_bindend"."policies_in_force"')).rowCount).toBe(1);
  });
  it('comes from files in a fixed order, what others stand on first', () => {
    const names = readPolicyFiles(POLICIES_HOME).map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual([
      'policies/platform.sql',
      'triggers/platform.sql',
      'policies/appointments.sql',
    ]);
    expect(new Set(names).size).toBe(names.length);
  });
});
