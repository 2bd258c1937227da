import 'server-only';
import { changeRegister } from '@/lib/municipalities/commands/register-lock';
import { readRegister } from '@/lib/municipalities/queries/inhabitants-at';
import { changesBetween } from '@/lib/platform/changes';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok } from '@/lib/platform/result';
import { moveAll } from '@/lib/reorganisations/commands/moves';
import { reorganisationEvents } from '@/lib/reorganisations/events';
import { REORGANISATION_LIFECYCLE } from '@/lib/reorganisations/lifecycle';
import { problemsOf } from '@/lib/reorganisations/plan';
import { reorganisationPolicy } from '@/lib/reorganisations/policy';
import { effectsOf } from '@/lib/reorganisations/queries/effects';
import { byCode, lockPlan, otherPlans } from '@/lib/reorganisations/queries/plan';
import { stepInput } from '@/lib/reorganisations/schema';

/**
 * Carries a reorganisation out, all of it or nothing: the successors take over people, obligations with their
 * evidence and later contributions, and the municipalities that end become history, with their mandates. Nothing is
 * removed or rewritten.
 * Errors: `illegal_step` unless it is a draft (so twice does nothing), `day_not_reached`, `plan_has_problems`,
 * `ballot_still_open` while the assembly votes, because the roll names the old municipalities.
 */
export const carryOutReorganisation = command({
  name: 'reorganisation.carryOut',
  input: stepInput,
  policy: reorganisationPolicy,
  events: reorganisationEvents,
  event: 'reorganisation.carried_out',
  refreshes: ['municipalities', 'fund', 'assembly', 'decisions', 'standards'],
  load: (tx, { id }) => lockPlan(tx, id),
  subject: () => ({}),
  run: async ({ tx, actor, loaded: plan, now }) => {
    await changeRegister(tx);
    const register = await readRegister(tx, plan.on);
    const known = byCode(register);
    const problems = problemsOf(plan, known, await otherPlans(tx, plan.id, known)).length;
    const openBallots = await tx.ballot.count({ where: { status: 'open', agendaItemId: { not: null } } });
    const isDue = plan.on <= todayInAmsterdam(now);
    const step = next(REORGANISATION_LIFECYCLE, plan.status, 'reorganisation.carryOut', {
      isDue,
      problems,
      openBallots,
    });
    if (!step.ok) return fail(REFUSAL[step.reason], { day: plan.on, count: problems });
    const effects = await effectsOf(tx, plan, known);
    const moved = await moveAll(tx, plan, register, effects, { personId: actor.personId, now });
    await tx.reorganisation.updateMany({
      where: { id: plan.id },
      data: { status: step.to, carriedOutAt: now },
    });
    const changes = changesBetween({ status: plan.status }, { status: step.to });
    return ok({ value: { id: plan.id }, subjectId: plan.id, facts: { on: plan.on, ...moved }, changes });
  },
});

const REFUSAL = {
  illegal_step: 'illegal_step',
  date_reached: 'day_not_reached',
  plan_sound: 'plan_has_problems',
  no_open_ballot: 'ballot_still_open',
} as const;
