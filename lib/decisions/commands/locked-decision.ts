import 'server-only';
import type { Transaction } from '@/lib/platform/database';

/**
 * Reads a decision of the acting College and holds it until the transaction ends, so that two people can't
 * take it a step further at once. Null for a decision of anybody else, also a published one.
 */
export async function lockedDecision(tx: Transaction, id: string) {
  const locked = await tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM decision WHERE id = ${id}::uuid FOR UPDATE`;
  if (locked.length === 0) return null;
  return tx.decision.findUnique({
    where: { id },
    select: {
      id: true,
      bodyId: true,
      status: true,
      revision: true,
      title: true,
      motivation: true,
      year: true,
      number: true,
      submittedAt: true,
      publishedAt: true,
      entryIntoForceOn: true,
      complyBy: true,
      body: { select: { slug: true, seats: true } },
      standardVersion: {
        select: { id: true, status: true, standardId: true, agreements: { select: { id: true } } },
      },
    },
  });
}

/** A decision that is held. */
export type LockedDecision = NonNullable<Awaited<ReturnType<typeof lockedDecision>>>;
