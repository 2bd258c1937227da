import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { codeOf, messageOf, PlainFailure } from '@/scripts/support/plain-failure';
import { digestOf, type PolicyFile } from './policy-files';
import { runScript, ScriptFailure } from './run-script';
import { LIST_TABLES, TAKE_AWAY } from './take-away';

/** Deadlock, and a lock that was not to be had in time. */
const OTHERS_HOLD_IT = ['40P01', '55P03'];
const TRIES = 15;
/** Less than the portal itself waits for a lock: who reads meanwhile waits a moment and does not fail. */
const LOCK_TIMEOUT = '2s';
const PAUSE_MS = 500;

/**
 * Brings policies, triggers, their functions and the rights of the portal to what the files say, when they say something
 * else than what was brought last; true when it did. All of it is one transaction, in which nobody else sees or changes a
 * table, so that there is no moment without policies. Throws a PlainFailure that names file and line of a mistake, and
 * then the database is as it was. `client` holds the lock of the migrations; `migrations` are those that are applied.
 */
export async function replacePolicies(
  client: pg.Client,
  files: PolicyFile[],
  migrations: string[],
): Promise<boolean> {
  const digest = digestOf(files, migrations);
  if (files.length === 0 || (await digestInForce(client)) === digest) return false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await inOneTransaction(client, files, digest);
      return true;
    } catch (error) {
      if (!OTHERS_HOLD_IT.includes(codeOf(error))) throw error;
      if (attempt === TRIES) {
        throw new PlainFailure(
          'another connection holds tables of the portal, so that policies and triggers can’t be replaced: end it and start again.',
          { cause: error },
        );
      }
    }
    await wait(PAUSE_MS);
  }
}

async function inOneTransaction(client: pg.Client, files: PolicyFile[], digest: string): Promise<void> {
  try {
    await client.query('BEGIN');
    await actAsOwner(client);
    await lockTables(client);
    await client.query(TAKE_AWAY);
    for (const file of files) await runFile(client, file);
    await keepDigest(client, digest);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/**
 * What is made belongs to whom the tables belong, also when a superuser migrates: a function that runs with the rights of
 * its owner (SECURITY DEFINER) gets no more of them.
 */
async function actAsOwner(client: pg.Client): Promise<void> {
  await client.query(
    `SELECT set_config('role', pg_get_userbyid(relowner), true) FROM pg_class
     WHERE oid = '"_prisma_migrations"'::regclass AND pg_get_userbyid(relowner) <> current_user`,
  );
}

/** Nobody reads or writes until the new policies are there. */
async function lockTables(client: pg.Client): Promise<void> {
  await client.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
  const { rows } = await client.query<{ name: string }>(LIST_TABLES);
  if (rows.length === 0) return;
  await client.query(`LOCK TABLE ${rows.map(({ name }) => name).join(', ')} IN ACCESS EXCLUSIVE MODE`);
}

async function runFile(client: pg.Client, { name, script }: PolicyFile): Promise<void> {
  try {
    await runScript(client, script);
  } catch (error) {
    if (!(error instanceof ScriptFailure)) throw error;
    if (OTHERS_HOLD_IT.includes(codeOf(error.cause))) throw error.cause;
    const place = error.line === null ? name : `${name}:${error.line}`;
    throw new PlainFailure(
      `the file prisma/${place} has a mistake (${messageOf(error)}); policies and triggers are as they were.`,
      { cause: error },
    );
  }
}

/** A schema of its own, to which the portal's role has no key; Prisma compares only the one with the tables. */
const KEPT = '"_bindend"."policies_in_force"';

async function digestInForce(client: pg.Client): Promise<string | null> {
  const { rows: found } = await client.query<{ kept: boolean }>(
    `SELECT to_regclass('${KEPT}') IS NOT NULL AS kept`,
  );
  if (!found[0]?.kept) return null;
  const { rows } = await client.query<{ digest: string }>(`SELECT digest FROM ${KEPT}`);
  return rows[0]?.digest ?? null;
}

async function keepDigest(client: pg.Client, digest: string): Promise<void> {
  if ((await digestInForce(client)) === null) await makeTable(client);
  await client.query(`DELETE FROM ${KEPT}`);
  await client.query(`INSERT INTO ${KEPT} (digest) VALUES ($1)`, [digest]);
}

async function makeTable(client: pg.Client): Promise<void> {
  try {
    await client.query(
      `CREATE SCHEMA IF NOT EXISTS "_bindend";
       CREATE TABLE IF NOT EXISTS ${KEPT} (digest text NOT NULL, since timestamptz NOT NULL DEFAULT now())`,
    );
  } catch (error) {
    if (codeOf(error) !== NOT_ALLOWED) throw error;
    throw new PlainFailure(
      'the database user may not make the schema "_bindend": give it CREATE on this database.',
      { cause: error },
    );
  }
}

const NOT_ALLOWED = '42501';
