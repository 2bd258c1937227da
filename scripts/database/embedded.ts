import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '@/scripts/support/free-port';
import { codeOf, messageOf, PlainFailure } from '@/scripts/support/plain-failure';
import {
  type Cluster,
  initialise,
  keepPort,
  OWNER,
  openCluster,
  pgCtl,
  readKept,
  writeSettings,
} from './cluster';
import { lockKey, urlForDatabase, withClient } from './connection';
import { endOrphans, runningServer } from './postmaster';

/** A running PostgreSQL of our own. Call `stop` when done: the last user really stops it. */
export type EmbeddedServer = {
  /** Connection URL of the owner (a superuser of this server only), database `bindend`. */
  ownerUrl: string;
  port: number;
  /** True when the server was already running: another script uses it, or a killed one left it behind. */
  reused: boolean;
  stop(): Promise<void>;
  /** The number of its first process; undefined while it is down. */
  pid(): number | undefined;
  /** Resolves when the server went away under us, with how; `standUp` brings it back at the same address. */
  fallen(): Promise<string>;
  standUp(): Promise<void>;
};

/** `durable: false` trades safety at a power cut for speed: for tests. */
export type EmbeddedOptions = { folder: string; projectFolder: string; durable?: boolean };

const IN_USE = lockKey('bindend: embedded server in use');
const PORTAL = lockKey('bindend: portal on embedded server');
const START_TIMEOUT_MS = 90_000;

/**
 * Starts PostgreSQL on `folder`, or joins the one that already runs there, and makes the database `bindend`.
 *
 * The server runs apart from this process (its own session), so that Ctrl-C in a terminal does not stop it
 * under the portal, and so that a `kill -9` of Node leaves a healthy server that the next start joins. Every
 * user keeps a shared lock in it; who stops last finds no other lock and stops the server.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const cluster = await openCluster(options.folder, options.projectFolder);
  await initialise(cluster);
  const durable = options.durable ?? true;
  const first = await joinOrStart(cluster, { durable });
  const { port } = first;
  const adminUrl = urlOf(cluster, port, 'postgres');
  let hold = first.hold;
  let standing: Promise<unknown> | undefined;
  let stopped: Promise<void> | undefined;
  const stop = () => {
    // A server that is being started again must not come up after everything else has ended.
    stopped ??= Promise.resolve(standing?.catch(() => undefined)).then(() => leave(cluster, hold, adminUrl));
    return stopped;
  };
  const standUp = async () => {
    await hold.client.end().catch(() => undefined);
    const attempt = joinOrStart(cluster, { durable, port, isUnwanted: () => stopped !== undefined });
    standing = attempt;
    hold = (await attempt).hold;
  };
  try {
    await createDatabaseIfMissing(adminUrl, OWNER);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ownerUrl: urlForDatabase(adminUrl, OWNER),
    port,
    reused: first.reused,
    stop,
    pid: () => runningServer(cluster)?.pid,
    fallen: () => hold.gone,
    standUp,
  };
}

type StartWish = {
  durable: boolean;
  /** The address that others know: only this one will do. */
  port?: number;
  isUnwanted?: () => boolean;
};

async function joinOrStart(cluster: Cluster, wish: StartWish) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  let started = false;
  let lastError: unknown;
  while (Date.now() < deadline && !wish.isUnwanted?.()) {
    if (!runningServer(cluster)) {
      started = (await start(cluster, wish)) || started;
      if (!runningServer(cluster)) lastError = new Error(lastLogLine(cluster));
    }
    const port = runningServer(cluster)?.port;
    const hold = port ? await holdServer(urlOf(cluster, port, 'postgres')).catch(remember) : null;
    if (hold && port) return { hold, port, reused: !started };
    if (isHopeless(cluster, lastError)) break;
    await wait(250);
  }
  throw new PlainFailure(
    `PostgreSQL does not start in ${cluster.folder}: ${messageOf(lastError)} (more in ${cluster.log}).`,
  );

  function remember(error: unknown) {
    lastError = error;
    return null;
  }
}

/** Starts the server; false when it did not (another process may have been first: the caller looks again). */
async function start(cluster: Cluster, wish: StartWish): Promise<boolean> {
  endOrphans(cluster);
  const kept = readKept(cluster).port;
  const port = wish.port ?? (await freePort(kept));
  if (port !== kept) await keepPort(cluster, port);
  await writeSettings(cluster, port, wish.durable);
  return (await pgCtl(cluster, ['start', '-l', cluster.log, '-t', '60'])) === 0;
}

/** A start that failed for a reason that waiting does not change. */
function isHopeless(cluster: Cluster, error: unknown): boolean {
  if (runningServer(cluster)) return false;
  return /data directory|incompatible|invalid value|No space left|could not open|shared librar/i.test(
    messageOf(error),
  );
}

function lastLogLine(cluster: Cluster): string {
  if (!existsSync(cluster.log)) return 'it wrote no log';
  const lines = readFileSync(cluster.log, 'utf8').trimEnd().split('\n');
  const fatal = lines.slice(-20).findLast((line) => /FATAL|PANIC|error while loading/.test(line));
  return (fatal ?? lines.at(-1) ?? 'it wrote no log').replace(/^.*?(FATAL|PANIC):\s*/, '');
}

function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgresql://${OWNER}:${readKept(cluster).password}@127.0.0.1:${port}/${database}`;
}

/** The connection by which a user of the server shows that it is in use; `gone` says how it broke off, once it did. */
type Hold = { client: pg.Client; gone: Promise<string> };

async function holdServer(adminUrl: string): Promise<Hold> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
  // PostgreSQL nearly always says why it breaks off, as an error or as a notice.
  let how = 'was killed';
  const remember = (message: { code?: string; message?: string }) => {
    if (message.code) how = `broke off (${message.message})`;
  };
  client.on('error', remember);
  client.on('notice', remember);
  const gone = new Promise<string>((resolve) => client.once('end', () => resolve(how)));
  await client.connect();
  await client.query('select pg_advisory_lock_shared($1)', [IN_USE]);
  return { client, gone };
}

async function leave(cluster: Cluster, hold: Hold, adminUrl: string): Promise<void> {
  await hold.client.end().catch(() => undefined);
  const alone = await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
      IN_USE,
    ]);
    return rows[0]?.alone ?? false;
  }).catch(isStarting);
  if (alone) await pgCtl(cluster, ['stop', '-m', 'fast', '-t', '30']);
}

/** A server that recovers from a fall lets nobody in, so nobody uses it yet. */
function isStarting(error: unknown): boolean {
  return error instanceof PlainFailure && codeOf(error.cause) === '57P03';
}

async function createDatabaseIfMissing(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    // One at a time: two CREATE DATABASE at once would both see that it is missing.
    await client.query('select pg_advisory_lock($1)', [lockKey('bindend: create database')]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  });
}

/** Empties the database of an embedded server: drops it with everybody in it and makes it again. */
export async function recreateDatabase(ownerUrl: string): Promise<void> {
  await withClient(urlForDatabase(ownerUrl, 'postgres'), async (client) => {
    await client.query(`drop database if exists ${OWNER} with (force)`);
    await client.query(`create database ${OWNER}`);
  });
}

/**
 * Claims the one place of "the portal that serves this data folder" until the process ends; the returned
 * function gives it back. Throws a PlainFailure when another portal has it: two portals on one folder would
 * migrate and seed under each other.
 */
export async function claimPortal(server: EmbeddedServer): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: urlForDatabase(server.ownerUrl, 'postgres') });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [PORTAL]);
  if (rows[0]?.mine) return () => client.end().catch(() => undefined);
  await client.end();
  throw new PlainFailure(
    'Bindend is already running from this folder: stop it first with Ctrl-C in its own terminal.',
  );
}

/** The folder of the development database, below the project. */
export function dataFolder(projectFolder: string): string {
  return path.join(projectFolder, '.data', 'postgres');
}
