import 'server-only';
import { asJob, type Job } from '@/lib/platform/jobs';

/** Removes answers that would be refused by their age anyway. Returns how many. */
export async function forgetOldAnswers(): Promise<number> {
  const gone = await asJob('forget_answers', (tx, now) =>
    tx.providerAnswer.deleteMany({ where: { expiresAt: { lt: now } } }),
  );
  return gone?.count ?? 0;
}

/** What the portal does by itself with log-ins at providers. */
export const ssoJobs: readonly Job[] = [{ name: 'forget_answers', everySeconds: 600, run: forgetOldAnswers }];
