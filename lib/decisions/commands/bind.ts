import 'server-only';
import { keepRegister } from '@/lib/municipalities/commands/register-lock';
import { existingOn } from '@/lib/municipalities/queries/existing-on';
import type { Transaction } from '@/lib/platform/database';

/** A decision as far as it binds. */
type Binding = { id: string; standardVersionId: string; entryIntoForceOn: Date; complyBy: Date };

/**
 * Makes the agreement that follows from a published decision, and an obligation for every municipality that exists on
 * the day of entry into force: there is no opting out (docs/domain.md#a-decision).
 */
export async function bind(
  tx: Transaction,
  { id: decisionId, standardVersionId, entryIntoForceOn, complyBy }: Binding,
) {
  const agreement = await tx.bindingAgreement.create({
    data: { decisionId, standardVersionId, inForceFrom: entryIntoForceOn, complyBy },
    select: { id: true },
  });
  await keepRegister(tx);
  const bound = await tx.municipality.findMany({ where: existingOn(entryIntoForceOn), select: { id: true } });
  // Without RETURNING: the obligations are the municipalities' own, and the College can't read them.
  await tx.obligation.createMany({
    data: bound.map((municipality) => ({
      agreementId: agreement.id,
      municipalityId: municipality.id,
      dueOn: complyBy,
    })),
  });
  return { agreementId: agreement.id, municipalities: bound.length };
}
