import 'server-only';
import { tendSessions } from '@/lib/identity/commands/tend-sessions';
import { changesBetween } from '@/lib/platform/changes';
import { command } from '@/lib/platform/command';
import { fail, ok } from '@/lib/platform/result';
import { ssoEvents } from '@/lib/sso/events';
import { ssoPolicy } from '@/lib/sso/policy';
import { addRoleInput, ssoStepInput } from '@/lib/sso/schema';

/** Lets a group at the provider stand for a role, at each next log-in. Errors: `already_exists`. */
export const addRole = command({
  name: 'sso.addRole',
  input: addRoleInput,
  policy: ssoPolicy,
  events: ssoEvents,
  event: 'sso.role_added',
  refreshes: [],
  stepUp: true,
  load: (tx, { municipalityId }) =>
    tx.municipality.findFirst({ where: { id: municipalityId, endedOn: null }, select: { id: true } }),
  subject: ({ id }) => ({ municipalityId: id }),
  run: async ({ tx, input }) => {
    const { municipalityId, group, role } = input;
    const line = { municipalityId, groupValue: group, role };
    if ((await tx.roleMapping.count({ where: line })) > 0) return fail('already_exists');
    const { id } = await tx.roleMapping.create({ data: line, select: { id: true } });
    return ok({
      value: { id },
      subjectId: id,
      facts: { municipalityId, group, role },
      changes: changesBetween(null, { group, role }),
    });
  },
});

/** Lets a group stand for a role no more: who has the role by it loses it at the next log-in. */
export const removeRole = command({
  name: 'sso.removeRole',
  input: ssoStepInput,
  policy: ssoPolicy,
  events: ssoEvents,
  event: 'sso.role_removed',
  refreshes: [],
  stepUp: true,
  load: (tx, { id }) => tx.roleMapping.findUnique({ where: { id } }),
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, loaded }) => {
    const { id, municipalityId, groupValue, role } = loaded;
    await tx.roleMapping.deleteMany({ where: { id } });
    return ok({
      value: { id },
      subjectId: id,
      facts: { municipalityId, group: groupValue, role },
      changes: changesBetween({ group: groupValue, role }, { group: null, role: null }),
    });
  },
});

/**
 * Forgets by which subject the provider knows an account, so that its owner can be linked anew: for an account that
 * was made again at the provider. Sessions that the log-in opened for them end.
 */
export const unlink = command({
  name: 'sso.unlink',
  input: ssoStepInput,
  policy: ssoPolicy,
  events: ssoEvents,
  event: 'sso.unlinked',
  refreshes: [],
  stepUp: true,
  load: (tx, { id }) => tx.externalIdentity.findUnique({ where: { id } }),
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, loaded, now }) => {
    const { id, municipalityId, personId } = loaded;
    await tx.externalIdentity.deleteMany({ where: { id } });
    const opened = { personId, providerMunicipalityId: municipalityId, endedAt: null };
    await tendSessions(tx, () => tx.session.updateMany({ where: opened, data: { endedAt: now } }));
    return ok({ value: { id }, subjectId: personId, facts: { municipalityId, personId }, changes: {} });
  },
});
