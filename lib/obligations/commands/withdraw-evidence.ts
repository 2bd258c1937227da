import 'server-only';
import { keepRegister } from '@/lib/municipalities/commands/register-lock';
import { obligationEvents } from '@/lib/obligations/events';
import { obligationPolicy } from '@/lib/obligations/policy';
import { withdrawEvidenceInput } from '@/lib/obligations/schema';
import { changesBetween } from '@/lib/platform/changes';
import { command } from '@/lib/platform/command';
import { fail, ok } from '@/lib/platform/result';

/**
 * Withdraws a piece of evidence: it counts no more, and stays to be read with the reason. Errors: `illegal_step` when
 * it was withdrawn before.
 */
export const withdrawEvidence = command({
  name: 'evidence.withdraw',
  input: withdrawEvidenceInput,
  policy: obligationPolicy,
  events: obligationEvents,
  event: 'evidence.withdrawn',
  refreshes: [],
  load: async (tx, { evidenceId }) => {
    await keepRegister(tx);
    await tx.$queryRaw`SELECT 1 FROM "evidence" WHERE "id" = ${evidenceId}::uuid FOR UPDATE`;
    return tx.evidence.findUnique({ where: { id: evidenceId } });
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const { id, municipalityId, obligationId, withdrawnAt } = loaded;
    if (withdrawnAt !== null) return fail('illegal_step');
    const withdrawn = { withdrawnAt: now, withdrawnById: actor.personId, withdrawnNote: input.note };
    await tx.evidence.updateMany({ where: { id }, data: withdrawn });
    return ok({
      value: { id, obligationId },
      subjectId: id,
      facts: { municipalityId, obligationId },
      changes: changesBetween(loaded, { withdrawnAt: now }),
    });
  },
});
