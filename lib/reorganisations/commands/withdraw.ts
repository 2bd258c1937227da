import 'server-only';
import { changesBetween } from '@/lib/platform/changes';
import { command } from '@/lib/platform/command';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok } from '@/lib/platform/result';
import { reorganisationEvents } from '@/lib/reorganisations/events';
import { REORGANISATION_LIFECYCLE } from '@/lib/reorganisations/lifecycle';
import { reorganisationPolicy } from '@/lib/reorganisations/policy';
import { lockPlan } from '@/lib/reorganisations/queries/plan';
import { stepInput } from '@/lib/reorganisations/schema';

/** Gives up a plan that will not happen. Errors: `illegal_step` unless it is a draft. */
export const withdrawReorganisation = command({
  name: 'reorganisation.withdraw',
  input: stepInput,
  policy: reorganisationPolicy,
  events: reorganisationEvents,
  event: 'reorganisation.withdrawn',
  refreshes: [],
  load: (tx, { id }) => lockPlan(tx, id),
  subject: () => ({}),
  run: async ({ tx, loaded }) => {
    const { id, on, status } = loaded;
    const step = next(REORGANISATION_LIFECYCLE, status, 'reorganisation.withdraw', {});
    if (!step.ok) return fail('illegal_step');
    await tx.reorganisation.updateMany({ where: { id }, data: { status: step.to } });
    const changes = changesBetween({ status }, { status: step.to });
    return ok({ value: { id }, subjectId: id, facts: { on }, changes });
  },
});
