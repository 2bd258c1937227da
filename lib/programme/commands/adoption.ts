import 'server-only';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok, type Result } from '@/lib/platform/result';
import { lockProgramme } from '@/lib/programme/commands/programme';
import { PROGRAMME_LIFECYCLE } from '@/lib/programme/lifecycle';

/**
 * Puts a programme before the assembly; a step of `meeting.call`, in its transaction.
 * Errors: `not_found`, `empty_programme`, `illegal_step` when it is no draft.
 */
export async function proposeProgramme(tx: Transaction, id: string): Promise<Result<null>> {
  const programme = await lockProgramme(tx, id);
  if (!programme) return fail('not_found');
  const facts = { items: programme.items.length, isOnCalledAgenda: true };
  const step = next(PROGRAMME_LIFECYCLE, programme.status, 'programme.propose', facts);
  if (!step.ok) return fail(step.reason === 'has_items' ? 'empty_programme' : 'illegal_step');
  await tx.workProgramme.updateMany({ where: { id }, data: { status: step.to } });
  return ok(null);
}

/**
 * Records what the assembly decided on a programme; a step of `ballot.close`, in its transaction.
 * Errors: `illegal_step` when it did not lie before the assembly.
 */
export async function settleProgramme(
  tx: Transaction,
  id: string,
  outcome: 'adopted' | 'rejected',
): Promise<Result<null>> {
  const programme = await lockProgramme(tx, id);
  if (!programme) return fail('not_found');
  const name = outcome === 'adopted' ? 'programme.adopt' : 'programme.reject';
  const step = next(PROGRAMME_LIFECYCLE, programme.status, name, { outcome });
  if (!step.ok) return fail('illegal_step');
  await tx.workProgramme.updateMany({ where: { id }, data: { status: step.to } });
  return ok(null);
}
