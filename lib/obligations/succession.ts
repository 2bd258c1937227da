import 'server-only';
import type { Duty } from '@/lib/obligations/passing-duties';
import { dateOf, dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { inTenant } from '@/lib/platform/in-tenant';
import { BINDING_STATUSES } from '@/lib/standards/lifecycle';

/** A piece of evidence by the agreement that it is for. `originId` is the municipality that first added it. */
export type Piece = {
  id: string;
  agreementId: string;
  title: string;
  link: string | null;
  fileId: string | null;
  addedAt: Date;
  originId: string;
};

const piece = { id: true, title: true, link: true, fileId: true, addedAt: true, originId: true } as const;

/** The obligations of a municipality that still hold, and the evidence with them that counts. */
export async function obligationsHeldBy(
  tx: Transaction,
  municipalityId: string,
): Promise<{ duties: Duty[]; evidence: Piece[] }> {
  const obligations = await inTenant(tx, municipalityId, () =>
    tx.obligation.findMany({
      where: {
        municipalityId,
        agreement: { standardVersion: { status: { in: [...BINDING_STATUSES] } } },
      },
      select: { agreementId: true, dueOn: true, evidence: { where: { withdrawnAt: null }, select: piece } },
    }),
  );
  return {
    duties: obligations.map(({ agreementId, dueOn }) => ({ agreementId, dueOn: dayOf(dueOn) })),
    evidence: obligations.flatMap(({ agreementId, evidence }) =>
      evidence.map(({ originId, ...kept }) => ({
        ...kept,
        agreementId,
        originId: originId ?? municipalityId,
      })),
    ),
  };
}

/** Gives a successor the obligations that it does not have yet; those of the old ones stay as history. */
export async function passObligations(
  tx: Transaction,
  municipalityId: string,
  duties: readonly Duty[],
): Promise<void> {
  const data = duties.map(({ agreementId, dueOn }) => ({
    agreementId,
    municipalityId,
    dueOn: dateOf(dueOn),
  }));
  await inTenant(tx, municipalityId, () => tx.obligation.createMany({ data }));
}

/**
 * Gives a main successor the evidence with its obligations, each piece once; that of the old ones stays as history.
 * The obligations must have passed before. A file is not copied: the successor may read that of its predecessor.
 */
export async function passEvidence(
  tx: Transaction,
  municipalityId: string,
  evidence: readonly Piece[],
): Promise<void> {
  if (evidence.length === 0) return;
  await inTenant(tx, municipalityId, async () => {
    const agreementIds = [...new Set(evidence.map(({ agreementId }) => agreementId))];
    const obligations = await tx.obligation.findMany({
      where: { municipalityId, agreementId: { in: agreementIds } },
      select: { id: true, agreementId: true },
    });
    const obligationOf = new Map(obligations.map(({ id, agreementId }) => [agreementId, id]));
    await tx.evidence.createMany({
      data: evidence.map(({ id, agreementId, ...kept }) => ({
        ...kept,
        municipalityId,
        obligationId: obligationOf.get(agreementId) as string,
        passedFromId: id,
      })),
    });
  });
}
