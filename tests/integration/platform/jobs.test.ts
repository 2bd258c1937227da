import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { asJob, startJobs } from '@/lib/platform/jobs';
import { World } from '../../support/world';

World.use();
/** A machine that does other work may be slow: what is waited for comes, but not when. */
const PATIENCE = { timeout: 20_000 };

describe('jobs', () => {
  test('run again and again, also after a run that failed, until they are stopped', async () => {
    let runs = 0;
    const run = async () => {
      runs += 1;
      if (runs === 1) throw new Error('the first fails');
    };
    const stop = startJobs([{ name: 'forget_failures', everySeconds: 0.005, run }]);
    await vi.waitFor(() => expect(runs).toBeGreaterThanOrEqual(3), PATIENCE);
    await stop();
    const atStop = runs;
    await wait(30);
    expect(runs).toBe(atStop);
  });
  test('never overlap themselves, and stopping waits for the run under way', async () => {
    let under = 0;
    let most = 0;
    let finished = 0;
    const run = async () => {
      under += 1;
      most = Math.max(most, under);
      await wait(20);
      under -= 1;
      finished += 1;
    };
    const stop = startJobs([{ name: 'forget_failures', everySeconds: 0.001, run }]);
    await vi.waitFor(() => expect(finished).toBeGreaterThanOrEqual(2), PATIENCE);
    await stop();
    expect([most, under]).toEqual([1, 0]);
  });
  test('go ahead in one process at a time, and PostgreSQL knows which', async () => {
    let isUnderWay = () => {};
    let end = () => {};
    const underWay = new Promise<void>((resolve) => {
      isUnderWay = resolve;
    });
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const first = asJob('audit_sealer', async (tx) => {
      const [row] = await tx.$queryRaw<{ job: string }[]>`SELECT current_job() AS job`;
      isUnderWay();
      await ended;
      return row?.job;
    });
    await underWay;
    const others = [1, 2].map(() => asJob('audit_sealer', async () => 'went ahead too'));
    expect(await Promise.all(others)).toEqual([null, null]);
    end();
    expect(await first).toBe('audit_sealer');
    expect(await asJob('audit_sealer', async () => 'free')).toBe('free');
    expect(await asJob('audit_signer', async () => 'free')).toBe('free');
  });
});
