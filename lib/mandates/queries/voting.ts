import 'server-only';
import { inForceOn } from '@/lib/identity/in-force';
import { mandateOn, type NoMandate, type Period, stateOn } from '@/lib/mandates/period';
import { keptMandates } from '@/lib/mandates/queries/kept';
import type { Instruction, MandateKind } from '@/lib/mandates/schema';
import { dayOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';

/** On whose mandate somebody votes for a municipality today; or why they may not, and whom to ask. */
export type VotingRight =
  | { may: true; kind: MandateKind; period: Period; principal: string | null }
  | { may: false; why: NoMandate; ask: string[] };

/** Read inside the scope of the municipality. */
export async function votingRight(
  tx: Transaction,
  municipalityId: string,
  personId: string,
): Promise<VotingRight> {
  const today = todayInAmsterdam();
  const mandates = await keptMandates(tx, municipalityId);
  const found = mandateOn(
    mandates.filter((mandate) => mandate.personId === personId),
    today,
  );
  if (!found.mandate) return { may: false, why: found.why, ask: await keepersOf(tx, municipalityId, today) };
  const { kind, startsOn, endsOn } = found.mandate;
  const principal = mandates.find(
    (mandate) => mandate.kind === 'principal' && stateOn(mandate, today) === 'in_force',
  );
  return { may: true, kind, period: { startsOn, endsOn }, principal: principal?.name ?? null };
}

/** Who can register a mandate here: the secretary and the administrators. */
async function keepersOf(tx: Transaction, municipalityId: string, today: string): Promise<string[]> {
  const rows = await tx.membership.findMany({
    where: { municipalityId, role: { in: ['secretary', 'administrator'] }, ...inForceOn(today) },
    select: { person: { select: { name: true } } },
    orderBy: [{ role: 'asc' }, { person: { name: 'asc' } }],
  });
  return [...new Set(rows.map(({ person }) => person.name))];
}

/** Why somebody may not vote for a municipality on a day: for a vote that found no mandate that counts. */
export async function whyNoMandate(
  tx: Transaction,
  municipalityId: string,
  personId: string,
  day: string,
): Promise<NoMandate> {
  const found = mandateOn(await keptMandates(tx, municipalityId, personId), day);
  return found.mandate ? 'no_mandate' : found.why;
}

/** What a council wants, as the voter is reminded of it. */
export type GivenInstruction = { instruction: Instruction; decidedOn: string; note: string };

/** The instruction of a council on an item; null when it gave none. */
export async function instructionOn(
  tx: Transaction,
  municipalityId: string,
  agendaItemId: string,
): Promise<GivenInstruction | null> {
  const given = await tx.councilInstruction.findFirst({
    where: { municipalityId, agendaItemId, replacedAt: null },
    select: { instruction: true, decidedOn: true, note: true },
  });
  return given && { ...given, decidedOn: dayOf(given.decidedOn) };
}
