import 'server-only';
import { inForceOn } from '@/lib/identity/in-force';
import { type MandateState, stateOn } from '@/lib/mandates/period';
import { mandatePolicy } from '@/lib/mandates/policy';
import { comingMeeting } from '@/lib/mandates/queries/coming-meeting';
import { type ItemInstruction, instructionsOf } from '@/lib/mandates/queries/instructions';
import type { MandateKind } from '@/lib/mandates/schema';
import type { Actor } from '@/lib/platform/actor';
import { dayOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { query } from '@/lib/platform/query';
import { fail } from '@/lib/platform/result';
import { isUuid } from '@/lib/platform/uuid';

/** A mandate as it stands in the list. Days are YYYY-MM-DD, moments ISO. */
export type MandateLine = {
  id: string;
  personId: string;
  name: string;
  kind: MandateKind;
  startsOn: string;
  endsOn: string;
  grantedOn: string;
  state: MandateState;
  registeredBy: string;
  registeredAt: string;
  endedAt: string | null;
  endedBy: string | null;
  ending: 'revoked' | 'municipality_ended' | null;
  endNote: string | null;
};

const name = { select: { name: true } } as const;

async function linesOf(tx: Transaction, municipalityId: string): Promise<MandateLine[]> {
  const today = todayInAmsterdam();
  const rows = await tx.mandate.findMany({
    where: { municipalityId },
    include: { person: name, registeredBy: name, endedBy: name },
    orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
  });
  return rows.map((row) => {
    const period = { startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn) };
    const { id, personId, kind, ending, endNote } = row;
    return {
      id,
      personId,
      kind,
      ...period,
      name: row.person.name,
      grantedOn: dayOf(row.grantedOn),
      state: stateOn({ ...period, isEnded: row.endedAt !== null }, today),
      registeredBy: row.registeredBy.name,
      registeredAt: row.createdAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
      endedBy: row.endedBy?.name ?? null,
      ending,
      endNote,
    };
  });
}

/** The mandates of a municipality, and what its council wants in the coming meeting. */
export type MandateRegister = {
  municipalityId: string;
  mandates: MandateLine[];
  items: ItemInstruction[];
};

/** Who may vote for a municipality, who might before, and what the council wants in the coming meeting. */
export const listMandates = query({
  name: 'mandate.list',
  policy: mandatePolicy,
  read: async (tx, { municipalityId }: { municipalityId: string }): Promise<MandateRegister | null> => {
    if (!isUuid(municipalityId)) return null;
    const meeting = await comingMeeting(tx);
    return {
      municipalityId,
      mandates: await linesOf(tx, municipalityId),
      items: meeting ? await instructionsOf(tx, municipalityId, meeting) : [],
    };
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
});

/** One mandate by the id in an address; what is no id, or of another municipality, is not found. */
export async function findMandate(actor: Actor, id: string) {
  const found = await listMandates.execute(actor, { municipalityId: actor.actingFor?.id ?? '' });
  if (!found.ok) return found;
  const mandate = found.value.mandates.find((line) => line.id === id);
  return mandate ? { ok: true as const, value: mandate } : fail('not_found');
}

/** The people who can be mandated: those with the role of delegate. */
export const delegatesToMandate = query({
  name: 'mandate.prepare',
  policy: mandatePolicy,
  read: async (tx, { municipalityId }: { municipalityId: string }) => {
    if (!isUuid(municipalityId)) return null;
    const rows = await tx.membership.findMany({
      where: { municipalityId, role: 'delegate', ...inForceOn(todayInAmsterdam()) },
      select: { personId: true, person: name },
      orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
    });
    return { municipalityId, delegates: rows.map(({ personId, person }) => ({ personId, ...person })) };
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
});

/** The scan of a mandate, as it was sent. */
export const findScan = query({
  name: 'mandate.scan',
  policy: mandatePolicy,
  read: async (tx, { mandateId }: { mandateId: string }) => {
    if (!isUuid(mandateId)) return null;
    const found = await tx.mandateScan.findUnique({
      where: { mandateId },
      select: {
        municipalityId: true,
        mediaType: true,
        content: true,
        municipality: { select: { slug: true } },
        mandate: { select: { startsOn: true } },
      },
    });
    if (!found) return null;
    const { municipalityId, mediaType, content, municipality, mandate } = found;
    const name = `mandaat-${municipality.slug}-${dayOf(mandate.startsOn)}`;
    return { municipalityId, name, mediaType, content };
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
});
