import 'server-only';
import { mandatePolicy } from '@/lib/mandates/policy';
import { comingMeeting } from '@/lib/mandates/queries/coming-meeting';
import type { Instruction } from '@/lib/mandates/schema';
import type { Actor } from '@/lib/platform/actor';
import { dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { query } from '@/lib/platform/query';
import { isUuid } from '@/lib/platform/uuid';

/** An item of the coming meeting with what the council wants. `mayChange`: until the municipality voted. */
export type ItemInstruction = {
  itemId: string;
  label: string;
  titleNl: string;
  titleEn: string;
  meetingSlug: string;
  mayChange: boolean;
  given: { instruction: Instruction; decidedOn: string; note: string } | null;
};

type Meeting = NonNullable<Awaited<ReturnType<typeof comingMeeting>>>;

/** The items on which the municipality will vote, each with the instruction that counts. */
export async function instructionsOf(
  tx: Transaction,
  municipalityId: string,
  { slug, agendaItems }: Meeting,
): Promise<ItemInstruction[]> {
  const itemIds = agendaItems.map(({ id }) => id);
  const given = await tx.councilInstruction.findMany({
    where: { municipalityId, agendaItemId: { in: itemIds }, replacedAt: null },
    select: { agendaItemId: true, instruction: true, decidedOn: true, note: true },
  });
  const voted = await tx.entitlement.findMany({
    where: { municipalityId, castAt: { not: null }, ballot: { agendaItemId: { in: itemIds } } },
    select: { ballot: { select: { agendaItemId: true } } },
  });
  const byItem = new Map(given.map(({ agendaItemId, ...one }) => [agendaItemId, one]));
  const votedOn = new Set(voted.map(({ ballot }) => ballot.agendaItemId));
  return agendaItems.map(({ id, ballot, ...item }) => {
    const one = byItem.get(id);
    return {
      itemId: id,
      ...item,
      meetingSlug: slug,
      mayChange: ballot?.status !== 'closed' && !votedOn.has(id),
      given: one ? { ...one, decidedOn: dayOf(one.decidedOn) } : null,
    };
  });
}

/** One item of the coming meeting, for who writes down what the council wants. */
export const itemToInstruct = query({
  name: 'instruction.prepare',
  policy: mandatePolicy,
  read: async (tx, { municipalityId, itemId }: { municipalityId: string; itemId: string }) => {
    const meeting = isUuid(municipalityId) ? await comingMeeting(tx) : null;
    const items = meeting ? await instructionsOf(tx, municipalityId, meeting) : [];
    const item = items.find((one) => one.itemId === itemId);
    return item ? { municipalityId, ...item } : null;
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
});

/** The item by the id in an address, for the municipality of the actor. */
export function findItemToInstruct(actor: Actor, itemId: string) {
  return itemToInstruct.execute(actor, { municipalityId: actor.actingFor?.id ?? '', itemId });
}
