import 'server-only';
import { lockAdministrators } from '@/lib/identity/commands/administrators';
import { identityEvents } from '@/lib/identity/events';
import { inForceOn } from '@/lib/identity/in-force';
import { expiryOf, invitationState } from '@/lib/identity/invitation-state';
import { invitationMail } from '@/lib/identity/mails';
import { identityPolicy } from '@/lib/identity/policy';
import { invitationStepInput, inviteInput } from '@/lib/identity/schema';
import { newToken } from '@/lib/identity/token';
import { changesBetween } from '@/lib/platform/changes';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import { fail, ok } from '@/lib/platform/result';

/**
 * Invites somebody to a role in a municipality, by mail. An earlier invitation that is still open is replaced.
 * The bureau invites only a first administrator. Errors: `already_has_role`, `has_administrator`.
 */
export const invite = command({
  name: 'invitation.send',
  input: inviteInput,
  policy: identityPolicy,
  events: identityEvents,
  event: 'invitation.sent',
  refreshes: [],
  load: (tx, { municipalityId }) =>
    tx.municipality.findFirst({
      where: { id: municipalityId, endedOn: null },
      select: { id: true, name: true },
    }),
  subject: (municipality) => ({ municipalityId: municipality.id }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const { email, role, locale } = input;
    const administrators = await lockAdministrators(tx, loaded.id, now);
    if (actor.actingFor?.kind === 'body' && (role !== 'administrator' || administrators.length > 0)) {
      return fail('has_administrator');
    }
    const holder = await tx.membership.findFirst({
      where: {
        municipalityId: loaded.id,
        role,
        person: { account: { email } },
        ...inForceOn(todayInAmsterdam(now)),
      },
      select: { id: true },
    });
    if (holder) return fail('already_has_role');
    await tx.invitation.updateMany({
      where: { municipalityId: loaded.id, email, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    const { token, tokenHash } = newToken();
    const expiresAt = expiryOf(now);
    const { id } = await tx.invitation.create({
      data: {
        municipalityId: loaded.id,
        email,
        role,
        tokenHash,
        invitedById: actor.personId,
        createdAt: now,
        expiresAt,
      },
      select: { id: true },
    });
    const mail = invitationMail(locale, { to: email, inviter: actor.name, place: loaded.name, role, token });
    return ok({
      value: { id },
      subjectId: id,
      // Without the address: an entry outlives the account.
      facts: { municipalityId: loaded.id, role },
      changes: changesBetween(null, { role, expiresAt }),
      mail: [mail],
    });
  },
});

/** Withdraws an invitation: its link works no more. Errors: `illegal_step` when it is not open. */
export const withdrawInvitation = command({
  name: 'invitation.withdraw',
  input: invitationStepInput,
  policy: identityPolicy,
  events: identityEvents,
  event: 'invitation.withdrawn',
  refreshes: [],
  load: async (tx, { id }) => {
    await tx.$queryRaw`SELECT 1 FROM "invitation" WHERE "id" = ${id}::uuid FOR UPDATE`;
    return tx.invitation.findUnique({ where: { id } });
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, loaded, now }) => {
    if (invitationState(loaded, now) !== 'open') return fail('illegal_step');
    await tx.invitation.updateMany({ where: { id: loaded.id }, data: { withdrawnAt: now } });
    return ok({
      value: { id: loaded.id },
      subjectId: loaded.id,
      facts: { municipalityId: loaded.municipalityId, role: loaded.role },
      changes: changesBetween(loaded, { withdrawnAt: now }),
    });
  },
});
