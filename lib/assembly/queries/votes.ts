import 'server-only';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { turnoutOf } from '@/lib/assembly/queries/ballot';
import { isWeightScheme, stepsBegun } from '@/lib/ballots/weight';
import { contributionsTo } from '@/lib/fund/queries/contributions';
import { instructionOn, votingRight } from '@/lib/mandates/queries/voting';
import type { Actor } from '@/lib/platform/actor';
import { dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { query } from '@/lib/platform/query';
import { fail } from '@/lib/platform/result';
import { isUuid } from '@/lib/platform/uuid';

const municipalityOf = (actor: Actor | null) =>
  actor?.actingFor?.kind === 'municipality' ? actor.actingFor.id : null;

const itemOfBallot = {
  select: {
    id: true,
    label: true,
    kind: true,
    titleNl: true,
    titleEn: true,
    explanationNl: true,
    explanationEn: true,
    programme: { select: { year: true } },
    budget: { select: { id: true, year: true, status: true, referenceDate: true, lines: true } },
    meeting: {
      select: {
        slug: true,
        titleNl: true,
        titleEn: true,
        startsAt: true,
        _count: { select: { agendaItems: true } },
      },
    },
  },
} as const;

/** The votes in which the municipality of the actor has a say: open ones first, then the newest. */
export const listBallotsOfMunicipality = query({
  name: 'ballot.forMunicipality',
  policy: assemblyPolicy,
  read: async (tx, _args: object, actor) => {
    const municipalityId = municipalityOf(actor);
    if (!municipalityId) return null;
    const entitlements = await tx.entitlement.findMany({
      where: { municipalityId, ballot: { status: { in: ['open', 'closed'] } } },
      select: {
        weight: true,
        castAt: true,
        vote: { select: { choice: true } },
        ballot: {
          select: {
            id: true,
            status: true,
            outcome: true,
            openedAt: true,
            closedAt: true,
            agendaItem: itemOfBallot,
          },
        },
      },
      orderBy: { ballot: { openedAt: 'desc' } },
    });
    const ballots = entitlements.flatMap(({ weight, castAt, vote, ballot }) => {
      const { agendaItem: item } = ballot;
      if (!item) return [];
      return {
        ballotId: ballot.id,
        status: ballot.status,
        outcome: ballot.outcome,
        closedAt: ballot.closedAt?.toISOString() ?? null,
        titleNl: item.titleNl,
        titleEn: item.titleEn,
        label: item.label,
        meetingSlug: item.meeting.slug,
        startsAt: item.meeting.startsAt.toISOString(),
        weight,
        castAt: castAt?.toISOString() ?? null,
        choice: vote?.choice ?? null,
      };
    });
    return { municipalityId, open: ballots.filter(isOpen), closed: ballots.filter((b) => !isOpen(b)) };
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
});

const isOpen = ({ status }: { status: string }) => status === 'open';

type BudgetOfItem = Parameters<typeof contributionsTo>[1] & { year: number };

/** What this municipality would pay, and what it paid the year before when that is known. Cents as text. */
async function contributionOf(tx: Transaction, budget: BudgetOfItem, municipalityId: string, code: string) {
  const all = await contributionsTo(tx, budget);
  const before = await tx.contribution.findFirst({
    where: { municipalityId, budget: { year: budget.year - 1 } },
    select: { amountCents: true },
  });
  const own = all.find((line) => line.code === code);
  if (!own) return null;
  const total = budget.lines.reduce((sum, { amountCents }) => sum + amountCents, 0n);
  return {
    year: budget.year,
    totalCents: total.toString(),
    ownCents: own.amountCents,
    beforeCents: before?.amountCents.toString() ?? null,
  };
}

/** The steps behind the weight, as the page works it out in words; null when it does not come from inhabitants. */
function stepsOf(scheme: string, inhabitants: number | null): number | null {
  if (inhabitants === null || !isWeightScheme(scheme)) return null;
  const begun = stepsBegun(scheme, inhabitants);
  return begun === null ? null : Number(begun);
}

/**
 * One vote for the municipality of the actor: what it is about, its weight and how that came about, whether it
 * has voted, and what; on whose mandate the reader would vote, and what the council wants. Not found when the municipality is not on the roll.
 */
export const readBallotToCast = query({
  name: 'ballot.toCast',
  policy: assemblyPolicy,
  read: async (tx, { ballotId }: { ballotId: string }, actor) => {
    const municipalityId = municipalityOf(actor);
    if (!municipalityId) return null;
    const place = await tx.entitlement.findFirst({
      where: { ballotId, municipalityId, ballot: { agendaItemId: { not: null } } },
      select: {
        weight: true,
        inhabitants: true,
        castAt: true,
        municipality: { select: { code: true, slug: true, name: true } },
        vote: {
          select: {
            id: true,
            choice: true,
            castAt: true,
            castBy: { select: { name: true } },
            mandate: { select: { kind: true } },
          },
        },
        ballot: {
          select: {
            status: true,
            outcome: true,
            majority: true,
            weightScheme: true,
            referenceDate: true,
            agendaItem: itemOfBallot,
          },
        },
      },
    });
    const item = place?.ballot.agendaItem;
    if (!place?.municipality || !item) return null;
    const { ballot, municipality, vote } = place;
    return {
      ballotId,
      status: ballot.status,
      outcome: ballot.outcome,
      majority: ballot.majority,
      weightScheme: ballot.weightScheme,
      referenceDate: ballot.referenceDate && dayOf(ballot.referenceDate),
      municipality: { id: municipalityId, ...municipality },
      weight: place.weight,
      inhabitants: place.inhabitants ?? 0,
      stepsBegun: stepsOf(ballot.weightScheme, place.inhabitants),
      item: {
        label: item.label,
        kind: item.kind,
        titleNl: item.titleNl,
        titleEn: item.titleEn,
        year: item.programme?.year ?? item.budget?.year ?? null,
      },
      meeting: {
        slug: item.meeting.slug,
        titleNl: item.meeting.titleNl,
        titleEn: item.meeting.titleEn,
        startsAt: item.meeting.startsAt.toISOString(),
        items: item.meeting._count.agendaItems,
      },
      contribution: item.budget
        ? await contributionOf(tx, item.budget, municipalityId, municipality.code)
        : null,
      turnout: await turnoutOf(tx, ballotId),
      right: actor && (await votingRight(tx, municipalityId, actor.personId)),
      instruction: await instructionOn(tx, municipalityId, item.id),
      castAt: place.castAt?.toISOString() ?? null,
      vote: vote && {
        id: vote.id,
        choice: vote.choice,
        castAt: vote.castAt.toISOString(),
        castBy: vote.castBy.name,
        kind: vote.mandate?.kind ?? null,
      },
    };
  },
  subject: ({ municipality }) => ({ municipalityId: municipality.id }),
});

/** A vote by the id in an address; what is no id is not found. */
export function findBallotToCast(actor: Actor, ballotId: string) {
  return isUuid(ballotId) ? readBallotToCast.execute(actor, { ballotId }) : fail('not_found');
}

type ValueOf<Q> = Q extends { execute: (...args: never[]) => Promise<infer R> }
  ? Extract<R, { ok: true }> extends { value: infer V }
    ? V
    : never
  : never;

/** The votes of a municipality, as a view gets them. */
export type MunicipalBallots = ValueOf<typeof listBallotsOfMunicipality>;
/** One vote for a municipality, as the voting paper gets it. */
export type BallotToCast = ValueOf<typeof readBallotToCast>;
