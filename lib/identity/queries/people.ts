import 'server-only';
import { inForceOn } from '@/lib/identity/in-force';
import { type InvitationState, invitationState } from '@/lib/identity/invitation-state';
import { identityPolicy } from '@/lib/identity/policy';
import { todayInAmsterdam } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { databaseNow } from '@/lib/platform/database-clock';
import type { Role } from '@/lib/platform/generated/enums';
import { query } from '@/lib/platform/query';

export type HeldRole = {
  id: string;
  role: Role;
  since: string;
  givenBy: string | null;
  /** Came from a group at the municipality's own log-in */
  byGroup: boolean;
};
export type Colleague = { personId: string; name: string; email: string; roles: HeldRole[] };
export type OpenInvitation = {
  id: string;
  email: string;
  role: Role;
  invitedBy: string;
  sentAt: string;
  expiresAt: string;
  state: InvitationState;
};
export type People = { municipalityId: string; colleagues: Colleague[]; invitations: OpenInvitation[] };

async function colleaguesOf(
  tx: Transaction,
  municipalityId: string,
  personId?: string,
): Promise<Colleague[]> {
  const rows = await tx.membership.findMany({
    where: { municipalityId, personId, ...inForceOn(todayInAmsterdam()) },
    select: {
      id: true,
      role: true,
      startsOn: true,
      followsProvider: true,
      person: { select: { id: true, name: true, account: { select: { email: true } } } },
      givenBy: { select: { name: true } },
    },
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }, { startsOn: 'asc' }],
  });
  const colleagues = new Map<string, Colleague>();
  for (const { id, role, startsOn, followsProvider, person, givenBy } of rows) {
    const { id: key, name, account } = person;
    const colleague = colleagues.get(key) ?? { personId: key, name, email: account.email, roles: [] };
    const since = startsOn.toISOString().slice(0, 10);
    colleague.roles.push({ id, role, since, givenBy: givenBy?.name ?? null, byGroup: followsProvider });
    colleagues.set(key, colleague);
  }
  return [...colleagues.values()];
}

/** Who has which role in a municipality, since when, and who was invited and has not come yet. */
export const listPeople = query({
  name: 'people.list',
  policy: identityPolicy,
  read: async (tx, { municipalityId }: { municipalityId: string }): Promise<People> => {
    const now = databaseNow();
    const rows = await tx.invitation.findMany({
      where: { municipalityId, acceptedAt: null, withdrawnAt: null },
      orderBy: { createdAt: 'desc' },
      include: { invitedBy: { select: { name: true } } },
    });
    const invitations = rows.map(({ id, email, role, invitedBy, createdAt, ...moments }) => ({
      id,
      email,
      role,
      invitedBy: invitedBy.name,
      sentAt: createdAt.toISOString(),
      expiresAt: moments.expiresAt.toISOString(),
      state: invitationState(moments, now),
    }));
    return { municipalityId, colleagues: await colleaguesOf(tx, municipalityId), invitations };
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
});

/** One colleague with their roles. */
export const findColleague = query({
  name: 'people.find',
  policy: identityPolicy,
  read: async (tx, { municipalityId, personId }: { municipalityId: string; personId: string }) => {
    const [colleague] = await colleaguesOf(tx, municipalityId, personId);
    return colleague ? { municipalityId, ...colleague } : null;
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
});
