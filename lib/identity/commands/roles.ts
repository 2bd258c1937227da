import 'server-only';
import { giveRole } from '@/lib/identity/commands/accept-invitation';
import { lockAdministrators } from '@/lib/identity/commands/administrators';
import { identityEvents } from '@/lib/identity/events';
import { inForceOn } from '@/lib/identity/in-force';
import { rolesChangedMail } from '@/lib/identity/mails';
import { identityPolicy } from '@/lib/identity/policy';
import { keepsAdministrator } from '@/lib/identity/roles';
import { giveRoleInput, takeRoleInput } from '@/lib/identity/schema';
import { changesBetween } from '@/lib/platform/changes';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import { fail, ok } from '@/lib/platform/result';

/** Gives a colleague another role from today on. Errors: `already_has_role`; `not_found` for who is no colleague. */
export const giveRoleTo = command({
  name: 'membership.give',
  input: giveRoleInput,
  policy: identityPolicy,
  events: identityEvents,
  event: 'membership.given',
  refreshes: [],
  load: (tx, { municipalityId, personId }, _actor, now) =>
    tx.membership.findFirst({
      where: { municipalityId, personId, ...inForceOn(todayInAmsterdam(now)) },
      select: {
        municipalityId: true,
        municipality: { select: { name: true } },
        person: { select: { account: { select: { email: true } } } },
      },
    }),
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const { municipalityId, personId, role, locale } = input;
    await lockAdministrators(tx, municipalityId, now);
    const given = await giveRole(tx, { municipalityId, personId, role, givenById: actor.personId }, now);
    if (!given) return fail('already_has_role');
    const place = loaded.municipality?.name ?? '';
    return ok({
      value: { personId },
      subjectId: personId,
      facts: { municipalityId, personId, role },
      changes: {},
      mail: [
        rolesChangedMail(locale, {
          to: loaded.person.account.email,
          place,
          role,
          by: actor.name,
          given: true,
        }),
      ],
    });
  },
});

/**
 * Takes a role away, from this moment on. Errors: `last_administrator` when nobody could manage people any more,
 * `illegal_step` when it was taken before.
 */
export const takeRole = command({
  name: 'membership.take',
  input: takeRoleInput,
  policy: identityPolicy,
  events: identityEvents,
  event: 'membership.taken',
  refreshes: [],
  load: async (tx, { membershipId }) => {
    const membership = await tx.membership.findUnique({
      where: { id: membershipId },
      select: {
        id: true,
        municipalityId: true,
        personId: true,
        role: true,
        municipality: { select: { name: true } },
        person: { select: { account: { select: { email: true } } } },
      },
    });
    return membership?.municipalityId ? { ...membership, municipalityId: membership.municipalityId } : null;
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const { municipalityId, personId, role } = loaded;
    const administrators = await lockAdministrators(tx, municipalityId, now);
    if (role === 'administrator' && !keepsAdministrator(administrators, personId)) {
      return fail('last_administrator');
    }
    const { count } = await tx.membership.updateMany({
      where: { id: loaded.id, endedAt: null },
      data: { endedAt: now, takenById: actor.personId },
    });
    if (count === 0) return fail('illegal_step');
    const place = loaded.municipality?.name ?? '';
    return ok({
      value: { personId },
      subjectId: personId,
      facts: { municipalityId, personId, role },
      changes: changesBetween(null, { endedAt: now }),
      mail: [
        rolesChangedMail(input.locale, {
          to: loaded.person.account.email,
          place,
          role,
          by: actor.name,
          given: false,
        }),
      ],
    });
  },
});
