import 'server-only';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { database } from '@/lib/platform/database';
import { isClockOff } from '@/lib/platform/database-clock';
import { log } from '@/lib/platform/log';
import { type Trouble, troubleOf } from '@/lib/platform/sql-state';

/**
 * `trouble` is why the database can't do its work; while it is read-only the portal still shows what is there. `clock` is
 * whether the clocks of this process and the database agree to within a minute: a portal whose clock is off is ready all the
 * same, because nothing is decided by it, but its log lines bear the wrong time.
 */
export type Readiness = {
  ready: boolean;
  database: boolean;
  migrations: boolean;
  clock?: boolean;
  trouble?: Trouble | 'unknown';
};

/** How long the database may take to answer, in milliseconds: who asks must not wait for a request of its own. */
const PATIENCE = 2_000;

/** Asks the database, and compares its migrations with those of this build. Says nothing of addresses or names. */
export async function readiness(): Promise<Readiness> {
  try {
    const answer = await Promise.race([ask(), wait(PATIENCE, null, { ref: false })]);
    if (!answer) return { ready: false, database: false, migrations: false, trouble: 'busy' };
    const names = new Set(answer.names);
    const migrations = (await expectedMigrations()).every((name) => names.has(name));
    return {
      ready: migrations,
      database: true,
      migrations,
      clock: !isClockOff(answer.moment),
      ...(answer.readOnly && { trouble: 'read_only' }),
    };
  } catch (error) {
    const trouble = troubleOf(error) ?? 'unknown';
    if (trouble === 'unknown') log().error({ err: error }, 'not ready');
    return { ready: false, database: false, migrations: false, trouble };
  }
}

type Answer = { names: string[]; readOnly: boolean; moment: Date };

async function ask(): Promise<Answer | undefined> {
  const [answer] = await database().$queryRaw<Answer[]>`
    SELECT array_agg(migration_name::text) AS names, current_setting('transaction_read_only') = 'on' AS "readOnly",
      clock_timestamp() AS "moment"
    FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return answer;
}

async function expectedMigrations(): Promise<string[]> {
  const entries = await readdir(path.join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
