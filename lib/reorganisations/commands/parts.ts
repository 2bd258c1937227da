import 'server-only';
import { changesBetween } from '@/lib/platform/changes';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok, type Result, wrongField } from '@/lib/platform/result';
import { reorganisationEvents } from '@/lib/reorganisations/events';
import { REORGANISATION_LIFECYCLE, type ReorganisationState } from '@/lib/reorganisations/lifecycle';
import { reorganisationPolicy } from '@/lib/reorganisations/policy';
import { lockPlan } from '@/lib/reorganisations/queries/plan';
import { addPartInput, removePartInput, type Successor } from '@/lib/reorganisations/schema';

const mayChange = (status: ReorganisationState) =>
  next(REORGANISATION_LIFECYCLE, status, 'reorganisation.change', {}).ok;

type Named = { successorCode: string; successorName: string; successorProvince: string };

/** The successor that was chosen from the register, or the new one that was described. */
async function successorOf(tx: Transaction, input: Successor): Promise<Result<Named>> {
  if (input.successorId) {
    const found = await tx.municipality.findUnique({
      where: { id: input.successorId },
      select: { code: true, name: true, province: true },
    });
    if (!found) return wrongField('successorId', 'choose');
    const { code, name, province } = found;
    return ok({ successorCode: code, successorName: name, successorProvince: province });
  }
  const { newCode, newName, newProvince } = input as Extract<Successor, { newCode: string }>;
  const taken = await tx.municipality.findUnique({ where: { code: newCode }, select: { id: true } });
  if (taken) return wrongField('newCode', 'code_taken');
  return ok({ successorCode: newCode, successorName: newName, successorProvince: newProvince });
}

/**
 * Adds a part to a draft. A plan may have problems while it is written; its page tells them. Errors:
 * `illegal_step` when it is no draft, `already_exists`, `invalid_input`.
 */
export const addPart = command({
  name: 'reorganisation.addPart',
  input: addPartInput,
  policy: reorganisationPolicy,
  events: reorganisationEvents,
  event: 'reorganisation.part_added',
  refreshes: [],
  load: (tx, { reorganisationId }) => lockPlan(tx, reorganisationId),
  subject: () => ({}),
  run: async ({ tx, input, loaded }) => {
    if (!mayChange(loaded.status)) return fail('illegal_step');
    const { dissolvedId, addresses } = input;
    const isMain = input.takesOver === 'all';
    const dissolved = await tx.municipality.findUnique({
      where: { id: dissolvedId },
      select: { code: true },
    });
    if (!dissolved) return wrongField('dissolvedId', 'choose');
    const successor = await successorOf(tx, input);
    if (!successor.ok) return successor;
    const { successorCode } = successor.value;
    if (loaded.parts.some(({ fromId, to }) => fromId === dissolvedId && to === successorCode)) {
      return fail('already_exists');
    }
    await tx.reorganisationPart.create({
      data: { reorganisationId: loaded.id, dissolvedId, addresses, isMain, ...successor.value },
    });
    const facts = { from: dissolved.code, to: successorCode, addresses, isMain };
    return ok({
      value: { id: loaded.id },
      subjectId: loaded.id,
      facts,
      changes: changesBetween(null, facts),
    });
  },
});

/** Takes a part out of a draft. Errors: `illegal_step` when it is no draft. */
export const removePart = command({
  name: 'reorganisation.removePart',
  input: removePartInput,
  policy: reorganisationPolicy,
  events: reorganisationEvents,
  event: 'reorganisation.part_removed',
  refreshes: [],
  load: async (tx, { partId }) => {
    const found = await tx.reorganisationPart.findUnique({
      where: { id: partId },
      select: { reorganisationId: true },
    });
    const plan = found && (await lockPlan(tx, found.reorganisationId));
    const part = plan?.parts.find(({ id }) => id === partId);
    return plan && part ? { plan, part } : null;
  },
  subject: () => ({}),
  run: async ({ tx, loaded }) => {
    const { plan, part } = loaded;
    if (!mayChange(plan.status)) return fail('illegal_step');
    await tx.reorganisationPart.deleteMany({ where: { id: part.id } });
    const { from, to, addresses, isMain } = part;
    const facts = { from, to, addresses, isMain };
    const nothing = { from: null, to: null, addresses: null, isMain: null };
    return ok({ value: { id: plan.id }, subjectId: plan.id, facts, changes: changesBetween(facts, nothing) });
  },
});
