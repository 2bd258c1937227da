import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import type { Scope } from '@/lib/platform/actor';
import { noteDatabaseClock } from '@/lib/platform/database-clock';
import { type Pulse, streamOf, type Watched } from '@/lib/platform/pulse';

/** `scope` until a transaction took it, and then `moment`, when that began by the database's clock. */
type Beginning = { scope: Scope | null; moment: Date | null };
type Waiting = AsyncLocalStorage<Beginning>;

// A build holds this file more than once, and all of its copies must mean the same waiting scope.
const kept = globalThis as unknown as { bindendWaitingScope?: Waiting };
kept.bindendWaitingScope ??= new AsyncLocalStorage();

/** The scope of the transaction that is about to begin; taken by its BEGIN, so that no second one gets it. */
const next: Waiting = kept.bindendWaitingScope;

/**
 * Runs `work`; the first transaction that begins in it belongs to `scope`. From then on `begunAt` answers when that was by
 * the database's clock, and null before.
 */
export function beginningIn<Value>(scope: Scope, work: (begunAt: () => Date | null) => Value): Value {
  const waiting: Beginning = { scope, moment: null };
  return next.run(waiting, () => work(() => waiting.moment));
}

/** What a pool passes on to its connections. */
export type ScopedConfig = pg.ClientConfig & { pulse: Pulse };

/**
 * A connection that tells PostgreSQL who acts, and asks it what time it is, in the same message that begins the
 * transaction, because a round trip of its own costs a tenth of a short command. A transaction of nobody begins plainly and sees public rows only.
 */
export class ScopedClient extends pg.Client implements Watched {
  readonly #pulse: Pulse;
  #isPooled = false;
  waitingSince: number | null = null;
  answeredAt = 0;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.#pulse = (config as ScopedConfig).pulse;
    this.once('end', () => this.#pulse.forget(this));
    connectionOf(this).on('readyForQuery', () => {
      this.answeredAt = performance.now();
      this.waitingSince = null;
    });
  }

  drop(error: Error): void {
    streamOf(this).destroy(error);
  }

  /** Only with a function that is told how it went, as the pool calls it. */
  override connect(...words: never[]): never {
    this.waitingSince = performance.now();
    const refusal = this.#pulse.watch(this);
    const [told] = words as unknown as [(error: Error) => void];
    if (refusal) process.nextTick(told, refusal);
    else super.connect(told);
    return undefined as never;
  }

  override query(...words: never[]): never {
    this.waitingSince = performance.now();
    const send = super.query as (...words: unknown[]) => never;
    const waiting = next.getStore();
    if (!waiting?.scope || !begins(words[0]))
      return send.apply(this, this.#isPooled ? unnamed(words) : words);
    const { scope } = waiting;
    waiting.scope = null;
    // Not set_config, for which a query has to be planned: with it beginning takes half as long again.
    const settings = Object.entries(settingsOf(scope)).map(
      ([key, value]) => `SET LOCAL app.${key} = ${pg.escapeLiteral(value)}`,
    );
    const askedAt = performance.now();
    const answer = send.call(this, `BEGIN; ${settings.join('; ')}; SELECT "moment"()`) as Promise<Answer[]>;
    return answer.then((results) => {
      const moment = results.at(-1)?.rows[0]?.moment ?? null;
      if (moment) noteDatabaseClock(moment, askedAt, performance.now());
      waiting.moment = moment;
      return results[0];
    }) as never;
  }

  /**
   * Finds out, once per connection, whether a pooler such as PgBouncer stands before PostgreSQL: it gives the connection
   * a number of its own. Statements are not named then. A pooler that shares connections by transaction gives the next
   * statement to another connection, where the same name may stand for another portal's statement.
   */
  async learnWhetherPooled(): Promise<void> {
    const { rows } = await super.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    this.#isPooled = rows[0]?.pid !== numberOf(this);
  }
}

/** The number that the server gave when the connection was made; `pg` keeps it and does not declare it. */
function numberOf(client: pg.Client): number | null {
  return (client as unknown as { processID: number | null }).processID;
}

function connectionOf(client: pg.Client): NodeJS.EventEmitter {
  return (client as unknown as { connection: NodeJS.EventEmitter }).connection;
}

function unnamed([query, ...others]: never[]): unknown[] {
  return [typeof query === 'object' ? { ...(query as object), name: undefined } : query, ...others];
}

type Answer = { rows: { moment: Date }[] };

function begins(query: { text?: string } | undefined): boolean {
  return query?.text === 'BEGIN';
}

/** What row-level security reads. Local to the transaction, so the connection goes back to the pool without. */
export function settingsOf(scope: Scope): Record<string, string> {
  return {
    person_id: scope.personId ?? '',
    municipality_id: scope.municipalityId ?? '',
    body_id: scope.bodyId ?? '',
    body_kind: scope.bodyKind ?? '',
    job: scope.job ?? '',
    token_hash: scope.tokenHash ?? '',
    email: scope.email ?? '',
    only_here: scope.onlyHere ? 'yes' : '',
  };
}
