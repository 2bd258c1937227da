import 'server-only';
import type { PublishedContent } from '@/lib/decisions/content-digest';
import { dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';

/** What was published of a decision, as it is stored. Throws when it was not published. */
export async function publishedContent(tx: Transaction, id: string): Promise<PublishedContent> {
  const { year, number, publishedAt, agreement, entryIntoForceOn, complyBy, ...rest } =
    await tx.decision.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        bodyId: true,
        standardVersionId: true,
        year: true,
        number: true,
        title: true,
        motivation: true,
        entryIntoForceOn: true,
        complyBy: true,
        isExample: true,
        publishedAt: true,
        agreement: { select: { id: true, standardVersionId: true, inForceFrom: true, complyBy: true } },
      },
    });
  if (year === null || number === null || !publishedAt || !agreement) {
    throw new Error(`Decision ${id} was not published`);
  }
  const bound = { inForceFrom: dayOf(agreement.inForceFrom), complyBy: dayOf(agreement.complyBy) };
  const days = { entryIntoForceOn: dayOf(entryIntoForceOn), complyBy: dayOf(complyBy) };
  return { ...rest, year, number, publishedAt, ...days, agreement: { ...agreement, ...bound } };
}
