import 'server-only';
import { asJob } from '@/lib/platform/jobs';

/** Removes answered challenges that have ended: they would be refused anyway. Returns how many. */
export async function forgetOldChallenges(): Promise<number> {
  const gone = await asJob('forget_failures', (tx, now) =>
    tx.factorChallenge.deleteMany({ where: { expiresAt: { lt: now } } }),
  );
  return gone?.count ?? 0;
}
