import 'server-only';
import { forgettableAt } from '@/lib/identity/session-limits';
import { asJob } from '@/lib/platform/jobs';

/** Removes sessions that are over and no longer kept, with the device and place of their last use. Returns how many. */
export async function forgetOldSessions(): Promise<number> {
  const gone = await asJob('forget_failures', (tx, now) =>
    tx.session.deleteMany({ where: forgettableAt(now) }),
  );
  return gone?.count ?? 0;
}
