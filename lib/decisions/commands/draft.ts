import 'server-only';
import { dayErrors } from '@/lib/decisions/dates';
import { decisionEvents } from '@/lib/decisions/events';
import { decisionPolicy } from '@/lib/decisions/policy';
import { versionRefusal } from '@/lib/decisions/publication';
import { draftInput } from '@/lib/decisions/schema';
import { changesBetween } from '@/lib/platform/changes';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import { fail, ok } from '@/lib/platform/result';

/**
 * Begins a decision of the acting College on a version of a standard.
 * Errors: `invalid_input` (a day in the past, a deadline before entry into force), `version_not_current`,
 * `version_not_ready`, `already_binding`. What an account of the demonstration drafts is marked as an example for good.
 */
export const draftDecision = command({
  name: 'decision.draft',
  input: draftInput,
  policy: decisionPolicy,
  events: decisionEvents,
  event: 'decision.drafted',
  refreshes: [],
  load: (tx, input) =>
    tx.standardVersion.findUnique({
      where: { id: input.standardVersionId },
      select: { id: true, status: true, agreements: { select: { id: true } } },
    }),
  subject: (_version, actor) => ({ bodyId: actor.actingFor?.id }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const fields = dayErrors(input, todayInAmsterdam(now));
    if (fields.length > 0) return { ok: false, error: { code: 'invalid_input', fields } };
    const refusal = versionRefusal(loaded.status, loaded.agreements.length > 0);
    if (refusal) return fail(refusal);
    const place = actor.actingFor;
    if (place?.kind !== 'body') return fail('forbidden');
    const person = await tx.person.findUniqueOrThrow({
      where: { id: actor.personId },
      select: { isDemo: true },
    });
    const decision = await tx.decision.create({
      data: {
        bodyId: place.id,
        standardVersionId: loaded.id,
        title: input.title,
        motivation: input.motivation,
        entryIntoForceOn: dateOf(input.entryIntoForceOn),
        complyBy: dateOf(input.complyBy),
        isExample: person.isDemo,
        draftedById: actor.personId,
      },
      select: { id: true },
    });
    const changes = changesBetween(null, input);
    return ok({ value: { id: decision.id }, subjectId: decision.id, facts: input, changes });
  },
});
