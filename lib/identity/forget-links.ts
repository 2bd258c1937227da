import 'server-only';
import { keptSince } from '@/lib/identity/reset-mail';
import { asJob } from '@/lib/platform/jobs';

/** Removes links to choose a password that work no more: anyone can have one made. Returns how many. */
export async function forgetOldLinks(): Promise<number> {
  const gone = await asJob('forget_failures', (tx, now) =>
    tx.passwordReset.deleteMany({ where: { createdAt: { lt: keptSince(now) } } }),
  );
  return gone?.count ?? 0;
}
