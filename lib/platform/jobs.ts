import 'server-only';
import { type JobName, NOBODY } from '@/lib/platform/actor';
import { inScope, type Transaction } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';

/** Work that the portal does by itself, again and again. It must be safe to run twice and in several processes. */
export type Job = { name: JobName; everySeconds: number; run: () => Promise<unknown> };

/**
 * Starts jobs in this process, each with its own rhythm and never twice at the same time. A run that fails is
 * logged and tried again at the next turn. Returns a function that stops them and waits for the runs under way.
 */
export function startJobs(jobs: readonly Job[]): () => Promise<void> {
  const stops = jobs.map(startJob);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function startJob({ name, everySeconds, run }: Job): () => Promise<void> {
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
    } catch (error) {
      log().error({ err: error, job: name }, 'job failed');
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
export function asJob<Value>(job: JobName, work: (tx: Transaction) => Promise<Value>): Promise<Value | null> {
  return inScope({ ...NOBODY, job }, async (tx) => {
    const [lock] = await tx.$queryRaw<{ mine: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended(${`job ${job}`}, 0)) AS mine`;
    return lock?.mine ? work(tx) : null;
  });
}
