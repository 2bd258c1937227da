import { createHash } from 'node:crypto';
import pg from 'pg';
import { codeOf, messageOf, PlainFailure } from '@/scripts/support/plain-failure';

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Opens one connection, runs `work` with it and always closes it again.
 * Throws a PlainFailure when the database cannot be reached; errors of `work` pass through unchanged.
 */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Opens one connection that the caller closes. A server that goes away later does not crash the process. */
export async function connect(url: string): Promise<pg.Client> {
  const client = newClient(url);
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(url, error);
  }
  return client;
}

function newClient(url: string): pg.Client {
  try {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      application_name: 'bindend-scripts',
    });
    client.on('error', () => undefined);
    return client;
  } catch (error) {
    throw new PlainFailure(
      `DATABASE_URL is not a PostgreSQL address (${messageOf(error)}); write it as postgresql://user:password@host:5432/database.`,
    );
  }
}

/** The same server and account, another database. */
export function urlForDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.toString();
}

/** The name of the database in a connection URL. */
export function databaseNameOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1)) || decodeURIComponent(new URL(url).username);
}

/** Host, port and database of a URL: what may be shown on a screen (never the password). */
export function addressOf(url: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname || 'localhost'}:${port || '5432'}/${databaseNameOf(url)}`;
}

/**
 * A stable 63-bit number for PostgreSQL's advisory locks, from a readable name.
 * Two's complement is avoided so that the number reads the same in `pg_locks`.
 */
export function lockKey(name: string): string {
  return (createHash('sha256').update(name).digest().readBigUInt64BE() >> 1n).toString();
}

/** Runs `work` while no other process holds the lock of that name in the same database. */
export function withLock<T>(url: string, name: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey(name)]);
    return work(client);
  });
}

function unreachable(url: string, error: unknown): PlainFailure {
  const where = addressOf(url);
  const advice: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there: start PostgreSQL or correct DATABASE_URL',
    ENOTFOUND: 'that host name is unknown: correct DATABASE_URL',
    EAI_AGAIN: 'that host name cannot be looked up now: check the network or DATABASE_URL',
    ETIMEDOUT: 'it does not answer: check the network, the firewall or DATABASE_URL',
    EHOSTUNREACH: 'there is no route to that host: check the network or DATABASE_URL',
    '28P01': 'it refuses the user name or password: correct DATABASE_URL',
    '28000': 'it refuses this user from this address: correct DATABASE_URL or pg_hba.conf',
    '3D000': 'that database does not exist: create it or correct DATABASE_URL',
    '42501': 'this user may not connect to that database: grant CONNECT or use another user',
    '53300': 'it has no connections left: close some or raise max_connections',
    '57P03': 'it is starting up or shutting down: try again in a moment',
  };
  const failure = new PlainFailure(
    `Cannot connect to PostgreSQL at ${where}: ${advice[codeOf(error)] ?? messageOf(error)}.`,
  );
  failure.cause = error;
  return failure;
}
