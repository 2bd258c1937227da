import 'server-only';
import { mandateEvents } from '@/lib/mandates/events';
import { revokedMail } from '@/lib/mandates/mails';
import { stateOn } from '@/lib/mandates/period';
import { mandatePolicy } from '@/lib/mandates/policy';
import { revokeMandateInput } from '@/lib/mandates/schema';
import { changesBetween } from '@/lib/platform/changes';
import { dayOf, todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import { fail, ok } from '@/lib/platform/result';

/**
 * Revokes a mandate from this moment on; a vote that was cast by it stays. A deputy keeps the own mandate, so that
 * the municipality can still vote. Errors: `illegal_step` when it counts no more.
 */
export const revokeMandate = command({
  name: 'mandate.revoke',
  input: revokeMandateInput,
  policy: mandatePolicy,
  events: mandateEvents,
  event: 'mandate.revoked',
  refreshes: [],
  stepUp: true,
  load: async (tx, { mandateId }) => {
    await tx.$queryRaw`SELECT 1 FROM "mandate" WHERE "id" = ${mandateId}::uuid FOR UPDATE`;
    return tx.mandate.findUnique({
      where: { id: mandateId },
      include: {
        person: { select: { account: { select: { email: true } } } },
        municipality: { select: { name: true } },
      },
    });
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const { id, municipalityId, personId, kind, person, municipality } = loaded;
    const period = { startsOn: dayOf(loaded.startsOn), endsOn: dayOf(loaded.endsOn) };
    const state = stateOn({ ...period, isEnded: loaded.endedAt !== null }, todayInAmsterdam(now));
    if (state === 'ended' || state === 'expired') return fail('illegal_step');
    const ended = {
      endedAt: now,
      endedById: actor.personId,
      ending: 'revoked',
      endNote: input.note,
    } as const;
    await tx.mandate.updateMany({ where: { id }, data: ended });
    const about = {
      to: person.account.email,
      place: municipality.name,
      by: actor.name,
      kind,
      note: input.note,
    };
    return ok({
      value: { id },
      subjectId: id,
      facts: { municipalityId, personId, kind },
      changes: changesBetween(loaded, { endedAt: now, ending: 'revoked' }),
      mail: [revokedMail(input.locale, about)],
    });
  },
});
