import 'server-only';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { type Choice, type Share, tally } from '@/lib/ballots/tally';
import type { Instruction } from '@/lib/mandates/schema';
import { cachedRead } from '@/lib/platform/cache';
import { dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { query } from '@/lib/platform/query';

/** How many took part; known while the vote runs. Units: municipalities and votes. */
export type Turnout = {
  municipalities: number;
  votes: number;
  entitledMunicipalities: number;
  entitledVotes: number;
};

/** One municipality on the roll of a closed vote. `choice` null: it did not vote. */
export type RollLine = {
  code: string;
  slug: string;
  name: string;
  inhabitants: number;
  weight: number;
  choice: Choice | null;
  /** What its council wanted; null: it gave no instruction. */
  instruction: Instruction | null;
  mapX: number | null;
  mapY: number | null;
};

type Part = { municipalities: number; votes: number };

const part = ({ municipalities, weight }: Share): Part => ({ municipalities, votes: Number(weight) });

/** How many of the roll took part, from the marks on the roll alone: they tell no choice. */
export async function turnoutOf(tx: Transaction, ballotId: string): Promise<Turnout> {
  const measure = { _count: true, _sum: { weight: true } } as const;
  const all = await tx.entitlement.aggregate({ where: { ballotId }, ...measure });
  const cast = await tx.entitlement.aggregate({ where: { ballotId, castAt: { not: null } }, ...measure });
  return {
    municipalities: cast._count,
    votes: cast._sum.weight ?? 0,
    entitledMunicipalities: all._count,
    entitledVotes: all._sum.weight ?? 0,
  };
}

/** What the councils wanted, by municipality: public once the vote is closed. */
async function instructionsOn(tx: Transaction, ballotId: string): Promise<Map<string, Instruction>> {
  const given = await tx.councilInstruction.findMany({
    where: { agendaItem: { ballot: { id: ballotId } }, replacedAt: null },
    select: { municipalityId: true, instruction: true },
  });
  return new Map(given.map(({ municipalityId, instruction }) => [municipalityId, instruction]));
}

async function rollOf(tx: Transaction, ballotId: string): Promise<RollLine[]> {
  const instructions = await instructionsOn(tx, ballotId);
  const roll = await tx.entitlement.findMany({
    where: { ballotId, municipalityId: { not: null } },
    select: {
      weight: true,
      inhabitants: true,
      vote: { select: { choice: true } },
      municipality: { select: { id: true, code: true, slug: true, name: true, mapX: true, mapY: true } },
    },
  });
  return roll
    .flatMap(({ weight, inhabitants, vote, municipality }) => {
      if (!municipality) return [];
      const { id, ...named } = municipality;
      const choice = vote?.choice ?? null;
      const instruction = instructions.get(id) ?? null;
      return { ...named, inhabitants: inhabitants ?? 0, weight, choice, instruction };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

type BallotRow = { id: string; votesFor: number | null; votesAgainst: number | null };

/** The result of a closed vote, counted again from the roll. Throws when that differs from what was stored. */
function resultOf(ballot: BallotRow, majority: 'simple' | 'two_thirds', roll: RollLine[]) {
  const votes = roll.flatMap(({ choice, weight }) => (choice ? [{ choice, weight }] : []));
  const counted = tally(majority, votes, roll);
  const { adopted, reason, cast, needed, reached, surplus } = counted.majority;
  if (Number(reached) !== ballot.votesFor || Number(counted.votesAgainst.weight) !== ballot.votesAgainst) {
    throw new Error(`Ballot ${ballot.id} does not add up to its stored result`);
  }
  return {
    adopted,
    reason,
    votesFor: part(counted.votesFor),
    votesAgainst: part(counted.votesAgainst),
    abstained: part(counted.abstained),
    notVoted: part(counted.notVoted),
    entitled: part(counted.entitled),
    cast: Number(cast),
    needed: Number(needed),
    reached: Number(reached),
    surplus: Number(surplus),
  };
}

/** The result of a closed vote with its working. Units: municipalities and votes. */
export type BallotResult = ReturnType<typeof resultOf>;

/**
 * A vote of the assembly: its rules, its turnout and, once it is closed, its result and how each municipality
 * voted. Null for an unknown id and for a vote of a College.
 */
export async function ballotView(tx: Transaction, id: string) {
  const ballot = await tx.ballot.findFirst({
    where: { id, agendaItemId: { not: null } },
    include: {
      agendaItem: {
        select: { label: true, titleNl: true, titleEn: true, meeting: { select: { slug: true } } },
      },
    },
  });
  if (!ballot?.agendaItem || ballot.status === 'prepared') return null;
  const { status, majority, weightScheme, referenceDate, openedAt, closedAt, agendaItem } = ballot;
  const isClosed = status === 'closed';
  const roll = isClosed ? await rollOf(tx, id) : [];
  return {
    id,
    status,
    majority,
    weightScheme,
    referenceDate: referenceDate && dayOf(referenceDate),
    openedAt: openedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    titleNl: agendaItem.titleNl,
    titleEn: agendaItem.titleEn,
    label: agendaItem.label,
    meetingSlug: agendaItem.meeting.slug,
    turnout: await turnoutOf(tx, id),
    result: isClosed ? resultOf(ballot, majority, roll) : null,
    roll,
  };
}

/** A vote of the assembly as anyone may see it. */
export type BallotView = NonNullable<Awaited<ReturnType<typeof ballotView>>>;

/** A vote by its id, with the roll and the choices once it is closed: for who wants to count again. */
export const readBallot = query({
  name: 'ballot.roll',
  policy: assemblyPolicy,
  read: (tx, { ballotId }: { ballotId: string }) => ballotView(tx, ballotId),
});

/** The same, kept once the vote is closed. Null: there is no such vote, or it has not begun. */
export const publicBallot = cachedRead(
  'assembly.ballot',
  ['assembly'],
  async (ballotId: string) => {
    const found = await readBallot.execute(null, { ballotId });
    return found.ok ? found.value : null;
  },
  (ballot) => ballot?.status === 'closed',
);
