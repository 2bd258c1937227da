import 'server-only';
import { ownSessionsOf } from '@/lib/identity/own-sessions';
import { identityPolicy } from '@/lib/identity/policy';
import { openAt } from '@/lib/identity/session-limits';
import { databaseNow } from '@/lib/platform/database-clock';
import { query } from '@/lib/platform/query';

/** A log-in as its owner sees it. */
export type SessionRow = {
  id: string;
  browser: string | null;
  system: string | null;
  network: string | null;
  since: string;
  lastSeenAt: string;
};

/** One's own log-ins that count now, the last used first. */
export const listSessions = query({
  name: 'session.list',
  policy: identityPolicy,
  read: async (tx, _args: Record<string, never>, actor) => {
    if (!actor) return null;
    const { personId } = actor;
    const rows = await tx.session.findMany({
      where: { ...ownSessionsOf(actor), ...openAt(databaseNow()) },
      select: { id: true, browser: true, system: true, network: true, createdAt: true, lastSeenAt: true },
      orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    });
    const sessions: SessionRow[] = rows.map(({ createdAt, lastSeenAt, ...row }) => ({
      ...row,
      since: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }));
    return { personId, sessions };
  },
  subject: ({ personId }) => ({ personId }),
});
