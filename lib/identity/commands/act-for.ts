import 'server-only';
import { z } from 'zod';
import { identityEvents } from '@/lib/identity/events';
import { inForceOn } from '@/lib/identity/in-force';
import { identityPolicy } from '@/lib/identity/policy';
import { actForInput } from '@/lib/identity/schema';
import { changesBetween } from '@/lib/platform/changes';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import { fail, ok } from '@/lib/platform/result';

/**
 * Chooses for whom the person acts in this session. Only a place in which they have a role today.
 * A session by a municipality's own log-in stays there. Errors: `not_found` for any other place, or for somebody
 * else's session.
 */
export const actFor = command({
  name: 'session.actFor',
  input: actForInput.extend({ sessionId: z.uuid() }),
  policy: identityPolicy,
  events: identityEvents,
  event: 'session.acting_changed',
  refreshes: [],
  load: (tx, input) =>
    tx.session.findUnique({
      where: { id: input.sessionId },
      select: {
        id: true,
        personId: true,
        actingMunicipalityId: true,
        actingBodyId: true,
        providerMunicipalityId: true,
      },
    }),
  subject: (session) => ({ personId: session.personId }),
  run: async ({ tx, input, loaded, now }) => {
    const { providerMunicipalityId } = loaded;
    if (providerMunicipalityId && input.id !== providerMunicipalityId) return fail('not_found');
    const inPlace = { [input.place === 'municipality' ? 'municipalityId' : 'bodyId']: input.id };
    const data = {
      actingMunicipalityId: input.place === 'municipality' ? input.id : null,
      actingBodyId: input.place === 'body' ? input.id : null,
    };
    const { count } = await tx.session.updateMany({
      where: {
        id: loaded.id,
        person: { memberships: { some: { ...inPlace, ...inForceOn(todayInAmsterdam(now)) } } },
      },
      data,
    });
    if (count === 0) return fail('not_found');
    return ok({
      value: { id: input.id },
      subjectId: loaded.id,
      facts: { place: input.place, id: input.id },
      changes: changesBetween(loaded, data),
    });
  },
});
