import 'server-only';
import { type JobName, NOBODY } from '@/lib/platform/actor';
import { inScope, type Transaction } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';
import { troubleOf } from '@/lib/platform/sql-state';

/** Work that the portal does by itself, again and again. It must be safe to run twice and in several processes. */
export type Job = { name: JobName; everySeconds: number; run: () => Promise<unknown> };

/**
 * Starts jobs in this process, each with its own rhythm and never twice at the same time. A run that fails is
 * logged and tried again at the next turn; while the database is in trouble that is one line for all, and one when
 * they can work again. Returns a function that stops them and waits for the runs under way.
 */
export function startJobs(jobs: readonly Job[]): () => Promise<void> {
  const waiting = new Set<JobName>();
  const stops = jobs.map((job) => startJob(job, waiting));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** `waiting` are the jobs whose last run found the database in trouble. */
function startJob({ name, everySeconds, run }: Job, waiting: Set<JobName>): () => Promise<void> {
  let stopped = false;
  let turn: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      turn = attempt().then(wait);
    }, everySeconds * 1000);
    // A process that has nothing else to do may end.
    timer.unref();
  };
  const attempt = async () => {
    try {
      await run();
      if (waiting.has(name)) log().warn({ jobs: [...waiting] }, 'the database works again: jobs go on');
      // One that works says it for all: an hourly one would only notice at its next turn.
      if (waiting.has(name)) waiting.clear();
    } catch (error) {
      const trouble = troubleOf(error);
      if (!trouble) log().error({ err: error, job: name }, 'job failed');
      else if (waiting.size === 0)
        log().warn({ trouble, job: name }, 'the database is in trouble: jobs wait');
      if (trouble) waiting.add(name);
    }
  };
  wait();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await turn;
  };
}

/**
 * Runs `work` in one transaction as the named job, for which row-level security opens exactly the rows that it
 * needs. Of several processes one goes ahead; the others get null and leave the work to it.
 */
export function asJob<Value>(
  job: JobName,
  work: (tx: Transaction, now: Date) => Promise<Value>,
): Promise<Value | null> {
  return inScope({ ...NOBODY, job }, async (tx, now) => {
    const [lock] = await tx.$queryRaw<{ mine: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended(${`job ${job}`}, 0)) AS mine`;
    return lock?.mine ? work(tx, now) : null;
  });
}
