import 'server-only';
import { randomUUID } from 'node:crypto';
import { forgetInvitedBefore } from '@/lib/identity/privacy';
import type { Actor } from '@/lib/platform/actor';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { databaseNow } from '@/lib/platform/database-clock';
import { asJob, type Job } from '@/lib/platform/jobs';
import { eraseAccount } from '@/lib/privacy/commands/erase';
import { LEAVER_DAYS } from '@/lib/privacy/erasure';

const AT_ONCE = 100;
const INVITED_DAYS = 30;

/**
 * Erases the accounts of people who have had no role for a year, each in the person's own name and through the same
 * door as when they ask for it themselves. Returns how many. A second run finds them erased.
 */
export async function forgetLeavers(now = databaseNow()): Promise<number> {
  const before = new Date(now.getTime() - LEAVER_DAYS * 86_400_000);
  const day = dateOf(todayInAmsterdam(before));
  const leavers = await asJob('forget_leavers', (tx) =>
    tx.person.findMany({
      where: {
        deactivatedAt: null,
        createdAt: { lt: before },
        memberships: {
          none: {
            AND: [
              { OR: [{ endedAt: null }, { endedAt: { gte: before } }] },
              { OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
            ],
          },
        },
      },
      select: { id: true, name: true, account: { select: { email: true } } },
      take: AT_ONCE,
    }),
  );
  let erased = 0;
  for (const { id, name, account } of leavers ?? []) {
    const actor: Actor = { personId: id, name, actingFor: null, roles: [] };
    const result = await eraseAccount.execute(
      actor,
      { email: account.email, because: 'left' },
      { requestId: randomUUID() },
    );
    if (result.ok) erased += 1;
  }
  return erased;
}

/** Forgets to whom an invitation went that nobody accepted, a month after it expired. Returns how many. */
export async function forgetInvited(now = databaseNow()): Promise<number> {
  const before = new Date(now.getTime() - INVITED_DAYS * 86_400_000);
  const forgotten = await asJob('forget_leavers', (tx) => forgetInvitedBefore(tx, before));
  return forgotten ?? 0;
}

/** What the portal does by itself with personal data. */
export const privacyJobs: readonly Job[] = [
  {
    name: 'forget_leavers',
    everySeconds: 3600,
    run: async () => [await forgetLeavers(), await forgetInvited()],
  },
];
