import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { messageOf, PlainFailure } from '@/scripts/support/plain-failure';
import { addressOf, connect } from './connection';

/**
 * What an address leads to: PostgreSQL itself, or a pooler such as PgBouncer that gives a client a connection for as
 * long as it stays (session), for each transaction, or for each statement.
 */
export type Pooling = 'direct' | 'session' | 'transaction' | 'statement';

const ROUNDS = 5;
const PATIENCE_MS = 2_000;

/** Finds out what an address leads to, by what two connections at once see. */
export async function poolingAt(url: string): Promise<Pooling> {
  const clients = [await connect(url), await connect(url)] as const;
  try {
    const [first, second] = clients;
    if ((await serverOf(first)) === numberOf(first)) return 'direct';
    if (!(await mayBegin(first))) return 'statement';
    return (await shareServer(first, second)) ? 'transaction' : 'session';
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
  }
}

/** Throws a PlainFailure when the owner of the database would come through a pooler that shares its connections. */
export async function requireOwnConnection(ownerUrl: string): Promise<void> {
  const pooling = await poolingAt(ownerUrl);
  if (pooling === 'direct' || pooling === 'session') return;
  throw new PlainFailure(
    `DATABASE_URL (${addressOf(ownerUrl)}) leads through a pooler in ${pooling} mode, where two starts at once would migrate under each other: give the address of PostgreSQL itself there, and that of the pooler in DATABASE_POOLER_URL.`,
  );
}

/**
 * The address of the portal's account through the pooler at `poolerUrl`, whose own account is not used. Throws a
 * PlainFailure that says what to do when the portal cannot work through it.
 */
export async function throughPooler(portalUrl: string, poolerUrl: string): Promise<string> {
  const url = new URL(poolerUrl);
  const { username, password, pathname } = new URL(portalUrl);
  Object.assign(url, { username, password });
  if (url.pathname.length < 2) url.pathname = pathname;
  const pooling = await poolingAt(url.toString()).catch((error: unknown) => {
    throw new PlainFailure(
      `The pooler at DATABASE_POOLER_URL (${addressOf(url.toString())}) does not let in the portal's account "${username}": ${messageOf(error)} How to set up PgBouncer is in docs/operations.md.`,
    );
  });
  if (pooling === 'statement') {
    throw new PlainFailure(
      `The pooler at DATABASE_POOLER_URL (${addressOf(url.toString())}) works by statement and the portal needs transactions: set pool_mode = transaction.`,
    );
  }
  return url.toString();
}

/** Asked one after the other, two clients of a pooler that shares get the same server; else each keeps its own. */
async function shareServer(first: pg.Client, second: pg.Client): Promise<boolean> {
  const seen = new Set<number>();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const mine = await serverOf(first);
    // The other waits for as long as the first keeps the only connection of a pool of one.
    const theirs = await Promise.race([serverOf(second), wait(PATIENCE_MS, null, { ref: false })]);
    if (theirs === null) return false;
    if (mine === theirs) return true;
    seen.add(mine).add(theirs);
  }
  return seen.size > 2;
}

async function mayBegin(client: pg.Client): Promise<boolean> {
  try {
    await client.query('begin');
    await client.query('rollback');
    return true;
  } catch {
    return false;
  }
}

async function serverOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? 0;
}

/** The number that whoever answers gave to the connection: PostgreSQL that of its process, a pooler one of its own. */
function numberOf(client: pg.Client): number | null {
  return (client as unknown as { processID: number | null }).processID;
}
