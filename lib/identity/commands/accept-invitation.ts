import 'server-only';
import { makePerson } from '@/lib/identity/commands/make-person';
import { identityEvents } from '@/lib/identity/events';
import { inForceOn } from '@/lib/identity/in-force';
import { invitationState } from '@/lib/identity/invitation-state';
import { hashPassword } from '@/lib/identity/password';
import { passwordErrors } from '@/lib/identity/password-rules';
import { identityPolicy } from '@/lib/identity/policy';
import { personByAddress } from '@/lib/identity/queries/by-address';
import { acceptInvitationInput } from '@/lib/identity/schema';
import { hashOfToken } from '@/lib/identity/token';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import type { Role } from '@/lib/platform/generated/enums';
import { fail, ok } from '@/lib/platform/result';

/**
 * Accepts an invitation: the invited person gets the role from today on. Who has no account yet makes it here,
 * with the invited address, which the link has proved to be theirs. Of two at the same moment one succeeds.
 * Errors: `invitation_expired`, `invitation_used`, `wrong_person` (the link is for another address than that of
 * the person who is logged in), `invalid_input` (name, password).
 */
export const acceptInvitation = command({
  name: 'invitation.accept',
  input: acceptInvitationInput,
  policy: identityPolicy,
  events: identityEvents,
  event: 'invitation.accepted',
  refreshes: [],
  load: async (tx, { token }) => {
    const tokenHash = hashOfToken(token);
    await tx.$queryRaw`SELECT 1 FROM "invitation" WHERE "token_hash" = ${tokenHash} FOR UPDATE`;
    const invitation = await tx.invitation.findUnique({ where: { tokenHash } });
    if (!invitation) return null;
    const holder = await personByAddress(tx, invitation.email);
    return { ...invitation, holderId: holder?.id ?? null };
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const state = invitationState(loaded, now);
    if (state !== 'open') return fail(state === 'expired' ? 'invitation_expired' : 'invitation_used');
    const { id, municipalityId, role, email, holderId } = loaded;
    if (holderId !== null && holderId !== actor.personId) return fail('wrong_person');
    if (holderId === null) {
      const name = input.name ?? '';
      const fields = passwordErrors(input.password ?? '', [email, name]);
      if (!name) fields.push({ field: 'name', code: 'required' });
      if (fields.length > 0) return { ok: false, error: { code: 'invalid_input', fields } };
      const { personId } = actor;
      const hash = await hashPassword(input.password ?? '');
      await makePerson(tx, { id: personId, email, name });
      await tx.password.createMany({ data: { personId, hash } });
    }
    await tx.invitation.updateMany({
      where: { id },
      data: { acceptedAt: now, acceptedById: actor.personId },
    });
    await giveRole(
      tx,
      { municipalityId, personId: actor.personId, role, givenById: loaded.invitedById },
      now,
    );
    return ok({
      value: { id, municipalityId },
      subjectId: id,
      facts: { municipalityId, role, personId: actor.personId },
      changes: {},
    });
  },
});

type Gift = {
  municipalityId: string;
  personId: string;
  role: Role;
  givenById: string;
};

/** Gives a role from today on; somebody who has it already keeps it as it is. Returns whether it was given. */
export async function giveRole(tx: Transaction, gift: Gift, now: Date): Promise<boolean> {
  const today = todayInAmsterdam(now);
  const { municipalityId, personId, role } = gift;
  const has = await tx.membership.count({ where: { municipalityId, personId, role, ...inForceOn(today) } });
  if (has > 0) return false;
  await tx.membership.createMany({ data: { ...gift, startsOn: dateOf(today) } });
  return true;
}
