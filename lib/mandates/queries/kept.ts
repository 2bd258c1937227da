import 'server-only';
import type { KeptMandate } from '@/lib/mandates/period';
import { dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';

/** All mandates of a municipality, of everyone or of one person, as the rules want them. */
export async function keptMandates(
  tx: Transaction,
  municipalityId: string,
  personId?: string,
): Promise<(KeptMandate & { id: string; name: string })[]> {
  const rows = await tx.mandate.findMany({
    where: { municipalityId, personId },
    select: {
      id: true,
      personId: true,
      kind: true,
      startsOn: true,
      endsOn: true,
      endedAt: true,
      person: { select: { name: true } },
    },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ startsOn, endsOn, endedAt, person, ...mandate }) => ({
    ...mandate,
    name: person.name,
    startsOn: dayOf(startsOn),
    endsOn: dayOf(endsOn),
    isEnded: endedAt !== null,
  }));
}
