import 'server-only';
import { lockedDecision } from '@/lib/decisions/commands/locked-decision';
import { dayErrors } from '@/lib/decisions/dates';
import { decisionEvents } from '@/lib/decisions/events';
import { DECISION_LIFECYCLE } from '@/lib/decisions/lifecycle';
import { decisionPolicy } from '@/lib/decisions/policy';
import { reviseInput } from '@/lib/decisions/schema';
import { changesBetween } from '@/lib/platform/changes';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok } from '@/lib/platform/result';

/**
 * Changes the text of a draft. Errors: `illegal_step` once it was put to the College, `changed_meanwhile` when
 * the form showed an older revision, `invalid_input` for the days.
 */
export const reviseDecision = command({
  name: 'decision.revise',
  input: reviseInput,
  policy: decisionPolicy,
  events: decisionEvents,
  event: 'decision.revised',
  refreshes: [],
  load: (tx, input) => lockedDecision(tx, input.id),
  subject: ({ bodyId }) => ({ bodyId }),
  run: async ({ tx, input, loaded, now }) => {
    const step = next(DECISION_LIFECYCLE, loaded.status, 'decision.change', {});
    if (!step.ok) return fail('illegal_step');
    if (loaded.revision !== input.revision) return fail('changed_meanwhile');
    const fields = dayErrors(input, todayInAmsterdam(now));
    if (fields.length > 0) return { ok: false, error: { code: 'invalid_input', fields } };
    const { title, motivation, entryIntoForceOn, complyBy } = input;
    const data = {
      title,
      motivation,
      entryIntoForceOn: dateOf(entryIntoForceOn),
      complyBy: dateOf(complyBy),
      revision: loaded.revision + 1,
      status: step.to,
    };
    await tx.decision.update({ where: { id: loaded.id }, data });
    const { revision } = data;
    return ok({
      value: { id: loaded.id, revision },
      subjectId: loaded.id,
      facts: { revision, title, motivation, entryIntoForceOn, complyBy },
      changes: changesBetween(loaded, data),
    });
  },
});
