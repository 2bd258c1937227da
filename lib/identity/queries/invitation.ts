import 'server-only';
import { type InvitationState, invitationState } from '@/lib/identity/invitation-state';
import { identityPolicy } from '@/lib/identity/policy';
import { personByAddress } from '@/lib/identity/queries/by-address';
import { hashOfToken } from '@/lib/identity/token';
import { type Actor, NOBODY } from '@/lib/platform/actor';
import { inScope, setScope } from '@/lib/platform/database';
import type { Role } from '@/lib/platform/generated/enums';
import { query } from '@/lib/platform/query';

export type InvitationView = {
  state: InvitationState;
  email: string;
  role: Role;
  inviter: string;
  place: Extract<Actor['actingFor'], { kind: 'municipality' }>;
  /** The invited person has an account and logs in with it */
  hasAccount: boolean;
};

/** What an invitation is about, for who has its link: the token opens that one row and no other. */
export const findInvitation = query({
  name: 'invitation.find',
  policy: identityPolicy,
  read: (_tx, { token }: { token: string }): Promise<InvitationView | null> => {
    const tokenHash = hashOfToken(token);
    return inScope({ ...NOBODY, tokenHash }, async (tx, now) => {
      const found = await tx.invitation.findUnique({
        where: { tokenHash },
        include: { municipality: { select: { id: true, code: true, slug: true, name: true } } },
      });
      if (!found) return null;
      const { email, role, invitedById, municipality } = found;
      // Who has the link is let in by the municipality, and may know which colleague there invited them.
      await setScope(tx, { ...NOBODY, municipalityId: municipality.id });
      const inviter = await tx.person.findUniqueOrThrow({
        where: { id: invitedById },
        select: { name: true },
      });
      return {
        state: invitationState(found, now),
        email,
        role,
        inviter: inviter.name,
        place: { kind: 'municipality', ...municipality },
        hasAccount: (await personByAddress(tx, email)) !== null,
      };
    });
  },
});

/** Whose password a link is for; null when it is too old, used, or no such link. Reads before anyone acts. */
export function personOfResetLink(token: string): Promise<{ id: string; name: string } | null> {
  const tokenHash = hashOfToken(token);
  return inScope({ ...NOBODY, tokenHash }, async (tx, now) => {
    const found = await tx.passwordReset.findFirst({
      where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
      select: { personId: true },
    });
    if (!found) return null;
    await setScope(tx, { ...NOBODY, personId: found.personId });
    return tx.person.findUnique({ where: { id: found.personId }, select: { id: true, name: true } });
  });
}
