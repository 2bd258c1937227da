import 'server-only';
import { ownSession } from '@/lib/identity/commands/own-factors';
import { identityEvents } from '@/lib/identity/events';
import { forgetDevices } from '@/lib/identity/known-device';
import { ownSessionsOf } from '@/lib/identity/own-sessions';
import { identityPolicy } from '@/lib/identity/policy';
import { inSession, sessionStepInput } from '@/lib/identity/schema';
import { changesBetween } from '@/lib/platform/changes';
import { command } from '@/lib/platform/command';
import { fail, ok } from '@/lib/platform/result';

/**
 * Ends one of one's own log-ins, at once and everywhere. Errors: `not_found` for one of somebody else, or one that
 * ended already.
 */
export const endOwnSession = command({
  name: 'session.end',
  input: sessionStepInput,
  policy: identityPolicy,
  events: identityEvents,
  event: 'session.ended',
  refreshes: [],
  load: (tx, { id }) => ownSession(tx, id),
  subject: ({ personId }) => ({ personId }),
  run: async ({ tx, actor, loaded, now }) => {
    const { count } = await tx.session.updateMany({
      where: { ...ownSessionsOf(actor), id: loaded.id, endedAt: null },
      data: { endedAt: now },
    });
    if (count === 0) return fail('not_found');
    return ok({
      value: {},
      subjectId: loaded.id,
      facts: {},
      changes: changesBetween(null, { endedAt: now }),
    });
  },
});

/**
 * Ends all one's own log-ins but the one in which it is done, and forgets the other devices. None others is fine: then
 * there were none.
 */
export const endOtherSessions = command({
  name: 'session.endOthers',
  input: inSession.pick({ sessionId: true, deviceId: true }),
  policy: identityPolicy,
  events: identityEvents,
  event: 'session.others_ended',
  refreshes: [],
  load: (tx, { sessionId }) => ownSession(tx, sessionId),
  subject: ({ personId }) => ({ personId }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const { count } = await tx.session.updateMany({
      where: { ...ownSessionsOf(actor), id: { not: loaded.id }, endedAt: null },
      data: { endedAt: now },
    });
    // A municipality's own log-in says nothing about devices in which the person logs in themselves.
    if (!actor.onlyAt) await forgetDevices(tx, actor.personId, input.deviceId);
    return ok({
      value: { sessions: count },
      subjectId: actor.personId,
      facts: { sessions: count },
      changes: {},
    });
  },
});
