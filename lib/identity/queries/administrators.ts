import 'server-only';
import { inForceOn } from '@/lib/identity/in-force';
import { identityPolicy } from '@/lib/identity/policy';
import { dayOf, todayInAmsterdam } from '@/lib/platform/clock';
import { databaseNow } from '@/lib/platform/database-clock';
import { query } from '@/lib/platform/query';

export type AdministratorLine = {
  id: string;
  name: string;
  administrators: number;
  /** Day on which an invitation that is open expires, or null */
  invitedUntil: string | null;
};

/** Every municipality with its number of administrators: those without one wait for the bureau. By name. */
export const listAdministrators = query({
  name: 'people.administrators',
  policy: identityPolicy,
  read: async (tx): Promise<AdministratorLine[]> => {
    const rows = await tx.municipality.findMany({
      where: { endedOn: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        name: true,
        memberships: {
          where: { role: 'administrator', ...inForceOn(todayInAmsterdam()) },
          select: { personId: true },
        },
        invitations: {
          where: {
            role: 'administrator',
            acceptedAt: null,
            withdrawnAt: null,
            expiresAt: { gt: databaseNow() },
          },
          select: { expiresAt: true },
        },
      },
    });
    return rows.map(({ id, name, memberships, invitations: [open] }) => ({
      id,
      name,
      administrators: memberships.length,
      invitedUntil: open ? dayOf(open.expiresAt) : null,
    }));
  },
});

/** The municipality that waits for its first administrator; nothing when it has one. */
export const findWithoutAdministrator = query({
  name: 'people.firstAdministrator',
  policy: identityPolicy,
  read: async (tx, { id }: { id: string }) =>
    tx.municipality.findFirst({
      where: {
        id,
        endedOn: null,
        memberships: { none: { role: 'administrator', ...inForceOn(todayInAmsterdam()) } },
      },
      select: { id: true, name: true },
    }),
});
