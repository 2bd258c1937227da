import 'server-only';
import { lockedDecision } from '@/lib/decisions/commands/locked-decision';
import { decisionEvents } from '@/lib/decisions/events';
import { DECISION_LIFECYCLE } from '@/lib/decisions/lifecycle';
import { decisionPolicy } from '@/lib/decisions/policy';
import { decisionInput } from '@/lib/decisions/schema';
import { changesBetween } from '@/lib/platform/changes';
import { command } from '@/lib/platform/command';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok } from '@/lib/platform/result';

/** Gives up a draft. It stays readable for the College. Errors: `illegal_step` for anything but a draft. */
export const withdrawDecision = command({
  name: 'decision.withdraw',
  input: decisionInput,
  policy: decisionPolicy,
  events: decisionEvents,
  event: 'decision.withdrawn',
  refreshes: [],
  load: (tx, input) => lockedDecision(tx, input.id),
  subject: ({ bodyId }) => ({ bodyId }),
  run: async ({ tx, loaded }) => {
    const step = next(DECISION_LIFECYCLE, loaded.status, 'decision.withdraw', {});
    if (!step.ok) return fail('illegal_step');
    await tx.decision.update({ where: { id: loaded.id }, data: { status: step.to } });
    const changes = changesBetween(loaded, { status: step.to });
    return ok({ value: { id: loaded.id }, subjectId: loaded.id, facts: {}, changes });
  },
});
