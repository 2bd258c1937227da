import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Scope } from '@/lib/platform/actor';
import { type Prisma, PrismaClient } from '@/lib/platform/generated/client';
import { Pulse } from '@/lib/platform/pulse';
import { noteTrouble } from '@/lib/platform/request-state';
import { beginningIn, ScopedClient, type ScopedConfig, settingsOf } from '@/lib/platform/scoped-client';
import { settings } from '@/lib/platform/settings';
import { troubleOf } from '@/lib/platform/sql-state';

/** The client inside a transaction. */
export type Transaction = Prisma.TransactionClient;

/** Statements that a connection keeps prepared at most: lists of other lengths make other statements. */
const MOST_STATEMENTS = 500;

/**
 * Names each statement, so that PostgreSQL parses and plans it once per connection; no name, not kept. Behind a pooler
 * the name is dropped again: see scoped-client.ts.
 */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    if (!names.has(sql) && names.size < MOST_STATEMENTS) names.set(sql, `s${names.size}`);
    return names.get(sql) ?? '';
  };
}

/** Lets the request know that the database is in trouble: whatever becomes of the error, it failed because of that. */
function noted(error: unknown): never {
  const trouble = troubleOf(error);
  if (trouble) noteTrouble(trouble);
  throw error;
}

/** In milliseconds. */
export type Patience = {
  /** How long a request waits for a connection: a hall that logs in at once may need some of it. */
  connection: number;
  /** How long a connection waits for an answer: longer than PostgreSQL lets a statement take (role-settings.ts). */
  statement: number;
};

const PATIENCE: Patience = { connection: 10_000, statement: 25_000 };

/**
 * Two pools that look like one: transactions have connections of their own, and so have single reads. What is public
 * is read without a transaction, so it is answered also while every transaction waits for one lock.
 */
class Pools extends pg.Pool {
  readonly #reads: pg.Pool;
  readonly #pulse: Pulse;

  constructor(options: pg.PoolConfig & ScopedConfig, most: { transactions: number; reads: number }) {
    super({ ...options, max: most.transactions });
    this.#reads = new pg.Pool({ ...options, max: most.reads });
    this.#pulse = options.pulse;
    // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
    this.#reads.on('error', () => undefined);
  }

  override query(...words: never[]): never {
    const read = this.#reads.query as (...words: unknown[]) => Promise<unknown>;
    return read.apply(this.#reads, words).catch(noted) as never;
  }

  override async end(): Promise<void> {
    this.#pulse.end();
    await Promise.all([super.end(), this.#reads.end()]);
  }
}

/**
 * Makes a client that logs in as the portal's own role, which owns nothing. `poolSize` is how many transactions can be
 * under way at once; half as many connections come on top for reads without one.
 */
export function createDatabase(
  url: string,
  poolSize: number,
  patience: Partial<Patience> = {},
): PrismaClient {
  const { connection, statement } = { ...PATIENCE, ...patience };
  const pool = new Pools(
    {
      Client: ScopedClient,
      connectionString: url,
      connectionTimeoutMillis: connection,
      pulse: new Pulse(url, statement),
      // The pool waits for it before anybody gets the connection.
      onConnect: (client) => (client as ScopedClient).learnWhetherPooled(),
    },
    { transactions: poolSize, reads: Math.ceil(poolSize / 2) },
  );
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: statementNames(),
    disposeExternalPool: true,
  });
  return new PrismaClient({ adapter });
}

// Development reloads modules; without this each reload would open a new pool.
const kept = globalThis as unknown as { bindendDatabase?: PrismaClient };

/** The portal's database client, made on first use. Outside a scope it sees public rows only. */
export function database(): PrismaClient {
  kept.bindendDatabase ??= createDatabase(
    settings().PORTAL_DATABASE_URL ?? missingUrl(),
    settings().DATABASE_POOL_SIZE,
  );
  return kept.bindendDatabase;
}

function missingUrl(): never {
  throw new Error('PORTAL_DATABASE_URL is not set: start the portal with `npm start` or `npm run dev`.');
}

/** Tells PostgreSQL who acts in the rest of the transaction. */
export async function setScope(tx: Transaction, scope: Scope): Promise<void> {
  await tx.$executeRaw`
    SELECT set_config('app.' || key, value, true) FROM jsonb_each_text(${JSON.stringify(settingsOf(scope))}::jsonb)`;
}

/**
 * Shows the database the session in which somebody acts. As a parameter, and not with what begins the transaction: the
 * text of a statement is there to read for every connection of the portal's role (pg_stat_activity).
 */
export async function proveSession(tx: Transaction, proof: string | undefined): Promise<void> {
  await tx.$executeRaw`SELECT set_config('app.session_proof', ${proof ?? ''}, true)`;
}

/**
 * Runs `work` in one transaction in which PostgreSQL knows who acts. `now` is when it began by the database's clock: the
 * one moment for all that is decided in it.
 */
export function inScope<Value>(
  scope: Scope,
  work: (tx: Transaction, now: Date) => Promise<Value>,
): Promise<Value> {
  return beginningIn(scope, (begunAt) =>
    database()
      .$transaction(
        async (tx) => {
          // Such a transaction would see public rows only, and look as if there were no others.
          const now = begunAt();
          if (!now) throw new Error('A transaction began without its scope: see scoped-client.ts');
          return work(tx, now);
        },
        // A little longer than the pool waits, which then says what is wrong.
        { maxWait: PATIENCE.connection + 1_000, timeout: 30_000 },
      )
      .catch(noted),
  );
}
